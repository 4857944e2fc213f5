// The yardstick: M/M/10 (lambda 9, mu 1), the reference network and the hold model, each hand-written for nothing else.
// Binary heap in columns with a branch-free choice of child and a hole at the root, xoshiro256++ (Blackman and Vigna
// 2019), exponentials by the ziggurat (Marsaglia and Tsang 2000).
// Usage: yardstick queue CUSTOMERS SEED | network ISSUES SEED | hold PENDING EVENTS SEED
// Prints one line: events, CPU seconds, and the mean wait (queue), the mean and the 90th percentile of the resolution
// time (network) or the last time (hold).
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

// The reference network: 12 streets of 20 grids, issues Poisson at 1/h a grid. 60 % go to the grid's one worker (mean
// 0.7 h), 40 % to the street's pool of 11 (mean 1.2 h), and 10 % of those then hold two of eight departments of 6 crews
// at once (mean 1.5 h): the issue joins both queues at the same moment, holds each crew as it gets it, and starts when it
// has both.
struct Line {
  int first = -1, last = -1;
};

struct Network {
  static constexpr int STREETS = 12, GRIDS = 240, POSTS = 11, DEPARTMENTS = 8, CREWS = 6;
  enum { ARRIVES, GRID_DONE, STREET_DONE, JOINT_DONE };
  Xoshiro random;
  const Exponential exponential;
  Heap heap{4096};
  // Rows of issues, recycled. A row waits in at most two lines at once, in one link each.
  std::vector<double> arisen;
  std::vector<int> place, missing, other, links[2], spare;
  std::vector<unsigned> histogram = std::vector<unsigned>(1 << 16);
  Line gridLine[GRIDS], streetLine[STREETS], departmentLine[DEPARTMENTS];
  int gridBusy[GRIDS] = {}, streetBusy[STREETS] = {}, departmentBusy[DEPARTMENTS] = {};
  double now = 0, total = 0;
  long resolved = 0;

  explicit Network(uint64_t seed) : random(seed) {}

  int begin(int where) {
    int row;
    if (spare.empty()) {
      row = int(arisen.size());
      arisen.push_back(0), place.push_back(0), missing.push_back(0), other.push_back(0);
      links[0].push_back(-1), links[1].push_back(-1);
    } else {
      row = spare.back();
      spare.pop_back();
    }
    arisen[row] = now;
    place[row] = where;
    return row;
  }
  void end(int row) {
    const double time = now - arisen[row];
    total += time;
    const int bin = int(time * 1000);
    histogram[bin < 65535 ? bin : 65535]++;
    resolved++;
    spare.push_back(row);
  }
  void join(Line &line, int row, int link) {
    // In a line, an entry is a row and the link it uses there.
    const int entry = row * 2 + link;
    links[link][row] = -1;
    if (line.first < 0) line.first = entry;
    else links[line.last & 1][line.last >> 1] = entry;
    line.last = entry;
  }
  int take(Line &line) {
    const int entry = line.first;
    line.first = links[entry & 1][entry >> 1];
    return entry >> 1;
  }
  void schedule(double mean, int kind, int row) { heap.push(now + exponential(random) * mean, row * 4 + kind); }
  void hold(int row) {
    if (--missing[row] == 0) schedule(1.5, JOINT_DONE, row);
  }
  void leave(int department) {
    Line &line = departmentLine[department];
    if (line.first >= 0) hold(take(line));
    else departmentBusy[department]--;
  }
  void arrives(int grid) {
    heap.push(now + exponential(random), grid * 4 + ARRIVES);
    const double u = random.uniform();
    const int street = grid / 20;
    if (u < 0.6) {
      const int row = begin(grid);
      if (gridBusy[grid] == 0) gridBusy[grid] = 1, schedule(0.7, GRID_DONE, row);
      else join(gridLine[grid], row, 0);
    } else {
      const int row = begin(street);
      missing[row] = u < 0.64 ? 2 : 0;
      if (streetBusy[street] < POSTS) streetBusy[street]++, schedule(1.2, STREET_DONE, row);
      else join(streetLine[street], row, 0);
    }
  }
  void streetDone(int row) {
    const int street = place[row];
    if (streetLine[street].first >= 0) schedule(1.2, STREET_DONE, take(streetLine[street]));
    else streetBusy[street]--;
    if (missing[row] == 0) return end(row);
    const int pair = int(random.uniform() * 56), one = pair / 7;
    int two = pair % 7;
    two += two >= one;
    place[row] = one;
    other[row] = two;
    for (int link = 0; link < 2; link++) {
      const int department = link == 0 ? one : two;
      if (departmentBusy[department] < CREWS) departmentBusy[department]++, hold(row);
      else join(departmentLine[department], row, link);
    }
  }
  long run(long issues) {
    long events = 0;
    int what;
    for (int grid = 0; grid < GRIDS; grid++) heap.push(exponential(random), grid * 4 + ARRIVES);
    while (resolved < issues) {
      heap.take(now, what);
      events++;
      const int row = what >> 2;
      switch (what & 3) {
        case ARRIVES:
          arrives(row);
          break;
        case GRID_DONE: {
          const int grid = place[row];
          if (gridLine[grid].first >= 0) schedule(0.7, GRID_DONE, take(gridLine[grid]));
          else gridBusy[grid] = 0;
          end(row);
          break;
        }
        case STREET_DONE:
          streetDone(row);
          break;
        default:
          leave(place[row]);
          leave(other[row]);
          end(row);
      }
    }
    return events;
  }
  double quantile(double share) const {
    long below = 0;
    int bin = 0;
    while (below < share * resolved) below += histogram[bin++];
    return bin / 1000.0;
  }
};

static void network(long issues, uint64_t seed) {
  Network city(seed);
  const double start = cpuSeconds();
  const long events = city.run(issues);
  std::printf("%ld %.6f %.6f %.6f\n", events, cpuSeconds() - start, city.total / city.resolved, city.quantile(0.9));
}

int main(int count, char **words) {
  if (count == 4 && !std::strcmp(words[1], "queue")) {
    queue(std::atol(words[2]), std::strtoull(words[3], nullptr, 10));
  } else if (count == 4 && !std::strcmp(words[1], "network")) {
    network(std::atol(words[2]), std::strtoull(words[3], nullptr, 10));
  } else if (count == 5 && !std::strcmp(words[1], "hold")) {
    hold(std::atoi(words[2]), std::atol(words[3]), std::strtoull(words[4], nullptr, 10));
  } else {
    std::fprintf(stderr, "usage: yardstick queue CUSTOMERS SEED | network ISSUES SEED | hold PENDING EVENTS SEED\n");
    return 2;
  }
}
