// The yardstick: M/M/10 (lambda 9, mu 1) and the hold model, hand-written for nothing else. Binary heap in columns with
// a branch-free choice of child and a hole at the root, xoshiro256++ (Blackman and Vigna 2019), exponentials by the
// ziggurat (Marsaglia and Tsang 2000). Usage: mm10 queue CUSTOMERS SEED | mm10 hold PENDING EVENTS SEED
// Prints one line: events, CPU seconds, and the mean wait (queue) or the last time (hold).
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <limits>
#include <vector>

struct Xoshiro {
  uint64_t s[4];
  explicit Xoshiro(uint64_t seed) {
    for (auto &word : s) {  // splitmix64
      uint64_t z = (seed += 0x9e3779b97f4a7c15ULL);
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
      word = z ^ (z >> 31);
    }
  }
  static uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
  uint64_t next() {
    const uint64_t result = rotate(s[0] + s[3], 23) + s[0];
    const uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 45);
    return result;
  }
  double uniform() { return ((next() >> 11) + 0.5) * 0x1p-53; }
};

struct Exponential {
  double width[256], inside[256], height[256];
  Exponential() {
    const double volume = 0.0039496598225815571993, tail = 7.69711747013104972;
    double x = tail;
    width[0] = volume / std::exp(-tail) * 0x1p-53;
    inside[0] = tail / (volume / std::exp(-tail));
    height[0] = 1;
    for (int layer = 255; layer >= 1; layer--) {
      width[layer] = x * 0x1p-53;
      height[layer] = std::exp(-x);
      const double narrower = layer > 1 ? -std::log(volume / x + std::exp(-x)) : 0;
      inside[layer] = narrower / x;
      x = narrower;
    }
  }
  double operator()(Xoshiro &random) const {
    for (;;) {
      const uint64_t bits = random.next();
      const int layer = bits & 255;
      const uint64_t fraction = bits >> 11;
      const double x = fraction * width[layer];
      if (fraction * 0x1p-53 < inside[layer]) return x;
      if (layer == 0) return 7.69711747013104972 - std::log(random.uniform());
      const double above = layer > 1 ? height[layer - 1] : 1;
      if (height[layer] + random.uniform() * (above - height[layer]) < std::exp(-x)) return x;
    }
  }
};

struct Heap {
  std::vector<double> time;
  std::vector<int> kind;
  int size = 0;
  bool hole = false;
  explicit Heap(int capacity) : time(capacity + 2, std::numeric_limits<double>::infinity()), kind(capacity + 2) {}
  void push(double t, int k) {
    if (hole) {
      hole = false;
      sink(t, k);
      return;
    }
    int at = size++;
    while (at > 0) {
      const int parent = (at - 1) >> 1;
      if (time[parent] <= t) break;
      time[at] = time[parent];
      kind[at] = kind[parent];
      at = parent;
    }
    time[at] = t;
    kind[at] = k;
  }
  void take(double &t, int &k) {
    if (hole) {
      hole = false;
      const int last = --size;
      const double moved = time[last];
      time[last] = std::numeric_limits<double>::infinity();
      if (last > 0) sink(moved, kind[last]);
    }
    t = time[0];
    k = kind[0];
    hole = true;
  }
  void sink(double t, int k) {
    double *const times = time.data();
    int *const kinds = kind.data();
    int at = 0;
    for (;;) {
      int child = 2 * at + 1;
      if (child >= size) break;
      child += times[child + 1] < times[child];
      const double below = times[child];
      if (below >= t) break;
      times[at] = below;
      kinds[at] = kinds[child];
      at = child;
    }
    times[at] = t;
    kinds[at] = k;
  }
};

static double cpuSeconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static void queue(long customers, uint64_t seed) {
  enum { ARRIVAL, DEPARTURE };
  Xoshiro random(seed);
  const Exponential exponential;
  Heap heap(64);
  const int mask = (1 << 16) - 1;
  std::vector<double> line(mask + 1);
  unsigned front = 0, back = 0;
  int busy = 0;
  long arrived = 0, served = 0, events = 0;
  double waited = 0, now;
  int kind;
  const double start = cpuSeconds();
  heap.push(exponential(random) / 9, ARRIVAL);
  while (served < customers) {
    heap.take(now, kind);
    events++;
    if (kind == ARRIVAL) {
      if (++arrived < customers) heap.push(now + exponential(random) * (1.0 / 9), ARRIVAL);
      if (busy < 10) {
        busy++;
        heap.push(now + exponential(random), DEPARTURE);
      } else {
        line[back++ & mask] = now;
      }
    } else {
      served++;
      if (front != back) {
        waited += now - line[front++ & mask];
        heap.push(now + exponential(random), DEPARTURE);
      } else {
        busy--;
      }
    }
  }
  std::printf("%ld %.6f %.6f\n", events, cpuSeconds() - start, waited / customers);
}

static void hold(int pending, long events, uint64_t seed) {
  // Draws from a table, here and in the subject: the calendar is measured, not the generator.
  Xoshiro random(seed);
  const Exponential exponential;
  std::vector<double> drawn(65536);
  for (auto &each : drawn) each = exponential(random);
  Heap heap(pending + 1);
  for (int each = 0; each < pending; each++) heap.push(drawn[each & 65535] + each * 1e-9, each);
  double now = 0;
  int kind;
  const double start = cpuSeconds();
  for (long each = 0; each < events; each++) {
    heap.take(now, kind);
    heap.push(now + drawn[each & 65535], kind);
  }
  std::printf("%ld %.6f %.6f\n", events, cpuSeconds() - start, now);
}

int main(int count, char **words) {
  if (count == 4 && !std::strcmp(words[1], "queue")) {
    queue(std::atol(words[2]), std::strtoull(words[3], nullptr, 10));
  } else if (count == 5 && !std::strcmp(words[1], "hold")) {
    hold(std::atoi(words[2]), std::atol(words[3]), std::strtoull(words[4], nullptr, 10));
  } else {
    std::fprintf(stderr, "usage: mm10 queue CUSTOMERS SEED | mm10 hold PENDING EVENTS SEED\n");
    return 2;
  }
}
