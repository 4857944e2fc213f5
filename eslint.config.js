import tseslint from 'typescript-eslint'

// Math functions that differ in the last bit between engines and processors; sim/ has portable ones (docs/decisions/portable-arithmetic.md).
const unportable = [
  'exp',
  'expm1',
  'log',
  'log1p',
  'log2',
  'log10',
  'pow',
  'sin',
  'cos',
  'tan',
  'tanh',
  'sinh',
  'cosh',
  'atan',
  'atan2',
  'asin',
  'acos',
  'cbrt',
  'hypot',
]

export default tseslint.config(
  { ignores: ['dist', 'runs', 'coverage'] },
  ...tseslint.configs.recommended,
  {
    files: ['sim/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes from sim/random, by address.' },
        ...unportable.map((property) => ({
          object: 'Math',
          property,
          message: 'Not portable to the last bit; use sim/arithmetic.',
        })),
        { object: 'Date', property: 'now', message: 'A simulation has its own clock.' },
        { object: 'performance', property: 'now', message: 'A simulation has its own clock.' },
        { object: 'process', property: 'env', message: 'Settings come in as arguments.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator='**']",
          message: '** is not portable to the last bit; multiply, or use power() of sim/arithmetic.',
        },
      ],
    },
  },
  {
    files: ['sim/**/*.ts', 'viz/**/*.ts', 'cli/**/*.ts', 'tools/**/*.ts'],
    ignores: ['sim/store/folder-maker.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['node:fs', 'node:fs/promises'].map((name) => ({
            name,
            importNames: ['mkdir', 'mkdirSync'],
            message: 'It may never return; use makeFolder of sim/store/folder-maker.ts.',
          })),
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
)
