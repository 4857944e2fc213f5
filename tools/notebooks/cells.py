"""Runs the cells of a notebook in one session: a JSON list of sources on standard input, a line of JSON a cell on standard output."""

import ast
import contextlib
import io
import json
import sys
import traceback

import pandas  # noqa: F401  a Python without it cannot run these notebooks, and another is tried


def shown(value):
    bundle = {"text/plain": repr(value)}
    for method, kind in (("_repr_html_", "text/html"), ("_repr_svg_", "image/svg+xml"), ("_repr_markdown_", "text/markdown")):
        made = getattr(value, method, None)
        if made is not None and (text := made()) is not None:
            bundle[kind] = text
    return bundle


def run(source, space):
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    text, data = io.StringIO(), []
    with contextlib.redirect_stdout(text):
        exec(compile(tree, "cell", "exec"), space)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), space)
            if value is not None:
                data.append(shown(value))
    return {"text": text.getvalue(), "data": data}


sys.path.insert(0, "")
space = {"__name__": "__main__"}
for source in json.load(sys.stdin):
    try:
        answer = run(source, space)
    except Exception:
        answer = {"text": "", "data": [], "error": traceback.format_exc().strip().split("\n")[-1]}
    print(json.dumps(answer), flush=True)
    if "error" in answer:
        break
