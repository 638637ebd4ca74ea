/* What a person would write by hand: a pair as wide as the exported one, for SPIN's rate on a model that nobody generated. */

/* Two units (0, 1) with two groups (0, 1); what belongs to a group of a unit is at 2 * unit + group, in roles and in masks. */
unsigned power : 2, link : 1, state : 1, path : 2, port : 4, traffic : 4, module : 2, held : 2, waiting : 2, cold : 1;
byte role[4];

#define OFF 0
#define READY 1
#define ACTIVE 2
#define FAILED 3

#define at(u, g) (2 * (u) + (g))
#define has(mask, i) (((mask) >> (i)) & 1)
#define healthy(u, g) (has(power, u) && !has(port | traffic, at(u, g)) && !has(held, u))
#define hears(g) (power == 3 && (!link || !(has(path, g) || has(port, g) || has(port, 2 + g))))

hidden byte u, g, me, other;

/* One role of one unit, from what it has and what its peer does. */
inline settle_role() {
  me = at(u, g);
  other = at(1 - u, g);
  if
  :: !has(power, u) -> role[me] = OFF
  :: has(power, u) && has(module, u) -> role[me] = FAILED; held = held | (1 << u)
  :: has(power, u) && !has(module, u) && !healthy(u, g) ->
    if
    :: role[other] == ACTIVE || healthy(1 - u, g) -> role[me] = FAILED
    :: else -> role[me] = (role[me] == OFF -> READY : role[me])
    fi
  :: healthy(u, g) && !has(module, u) && role[me] != ACTIVE ->
    role[me] = (role[other] == ACTIVE && hears(g) -> READY : ACTIVE)
  :: else
  fi
}

/* The preferred unit of a group is the one with its number: it settles first, and again once the other has. */
inline settle() {
  g = 0;
  do
  :: g < 2 ->
    u = g; settle_role();
    u = 1 - g; settle_role();
    u = g; settle_role();
    if
    :: role[g] == ACTIVE && role[2 + g] == ACTIVE && hears(g) -> role[at(1 - g, g)] = READY
    :: else
    fi;
    if
    :: role[at(g, g)] != READY -> waiting = waiting & ~(1 << g)
    :: else
    fi;
    g++
  :: else -> break
  od;
  cold = (state -> cold : 0);
  u = 0; g = 0; me = 0; other = 0
}

inline take(unit, group) {
  if
  :: role[at(unit, group)] == READY && role[at(1 - unit, group)] == ACTIVE ->
    role[at(unit, group)] = ACTIVE;
    role[at(1 - unit, group)] = READY;
    cold = cold | state
  :: else
  fi
}

inline reset(unit) {
  held = held & ~(1 << unit);
  if
  :: role[at(unit, 0)] == FAILED -> role[at(unit, 0)] = READY; waiting = waiting | 1
  :: else
  fi;
  if
  :: role[at(unit, 1)] == FAILED -> role[at(unit, 1)] = READY; waiting = waiting | 2
  :: else
  fi
}

/* The delay of what waits is over. */
inline time() {
  if
  :: waiting & 1 -> take(0, 0)
  :: waiting & 2 -> take(1, 1)
  :: else
  fi;
  waiting = 0
}

#define step(change) d_step { change; settle() }
#define breaks(mask, bits) step(mask = mask | (bits))
#define mends(mask, bits) step(mask = mask & ~(bits))

active proctype pair() {
  do
  :: breaks(power, 1) :: breaks(power, 2) :: breaks(power, 3)
  :: mends(power, 1) :: mends(power, 2) :: mends(power, 3)
  :: step(role[0] = OFF; role[1] = OFF) :: step(role[2] = OFF; role[3] = OFF)
  :: step(role[0] = OFF; role[1] = OFF; role[2] = OFF; role[3] = OFF)
  :: step(link = 1) :: step(link = 0) :: step(state = 1) :: step(state = 0)
  :: step(link = 1; state = 1) :: step(link = 0; state = 0)
  :: breaks(path, 1) :: breaks(path, 2) :: breaks(path, 3) :: mends(path, 1) :: mends(path, 2) :: mends(path, 3)
  :: step(link = 1; path = 3) :: step(link = 0; path = 0) :: step(link = 1; port = 15) :: step(link = 0; port = 0)
  :: breaks(port, 1) :: breaks(port, 2) :: breaks(port, 4) :: breaks(port, 8) :: breaks(port, 5) :: breaks(port, 10)
  :: mends(port, 1) :: mends(port, 2) :: mends(port, 4) :: mends(port, 8) :: mends(port, 5) :: mends(port, 10)
  :: breaks(traffic, 1) :: breaks(traffic, 2) :: breaks(traffic, 4) :: breaks(traffic, 8)
  :: breaks(traffic, 5) :: breaks(traffic, 10)
  :: mends(traffic, 1) :: mends(traffic, 2) :: mends(traffic, 4) :: mends(traffic, 8)
  :: mends(traffic, 5) :: mends(traffic, 10)
  :: breaks(module, 1) :: breaks(module, 2) :: mends(module, 1) :: mends(module, 2)
  :: step(take(0, 0)) :: step(take(0, 1)) :: step(take(1, 0)) :: step(take(1, 1))
  :: step(take(0, 0); take(0, 1)) :: step(take(1, 0); take(1, 1))
  :: step(take(0, 0); waiting = waiting | 2) :: step(take(0, 1); waiting = waiting | 2)
  :: step(take(1, 0); waiting = waiting | 1) :: step(take(1, 1); waiting = waiting | 1)
  :: step(waiting = waiting & 2) :: step(waiting = waiting & 1)
  :: step(reset(0)) :: step(reset(1)) :: step(reset(0); reset(1)) :: step(time())
  od
}
