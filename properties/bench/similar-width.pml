/* What a person would write by hand: a pair as wide as the exported one, for SPIN's rate on a model that nobody generated. */

/* Two units (0, 1) with two groups (0, 1); what belongs to a group of a unit is at 2 * unit + group. */
byte power[2], lost[2];
byte role[4], held[4];
byte port[4], traffic[4];
byte path[2], module[2];
byte link, state;

#define OFF 0
#define READY 1
#define ACTIVE 2
#define FAILED 3

#define healthy(u, g) (power[u] && !port[2 * (u) + (g)] && !traffic[2 * (u) + (g)] && !held[2 * (u) + (g)])
#define hears(g) (power[0] && power[1] && (!link || (!path[g] && !port[g] && !port[2 + (g)])))

hidden byte u, g, me, other, better;

/* One role of one unit, from what it has and what its peer does. */
inline settle_role() {
  me = 2 * u + g;
  other = 2 * (1 - u) + g;
  if
  :: !power[u] -> role[me] = OFF
  :: power[u] && module[u] -> role[me] = FAILED; held[me] = 1
  :: power[u] && !module[u] && !healthy(u, g) && (role[other] == ACTIVE || healthy(1 - u, g)) -> role[me] = FAILED
  :: power[u] && !module[u] && !healthy(u, g) && role[other] != ACTIVE && !healthy(1 - u, g) ->
    if
    :: role[me] == OFF -> role[me] = READY
    :: else
    fi
  :: healthy(u, g) && !module[u] && role[me] != ACTIVE ->
    if
    :: role[other] == ACTIVE && hears(g) -> role[me] = READY
    :: else -> role[me] = ACTIVE
    fi
  :: else
  fi
}

/* Twice over both units, so that each has heard of the other; then no group is active on both where they hear each other. */
inline settle() {
  g = 0;
  do
  :: g < 2 ->
    better = g;
    u = better; settle_role();
    u = 1 - better; settle_role();
    u = better; settle_role();
    if
    :: role[g] == ACTIVE && role[2 + g] == ACTIVE && hears(g) -> role[2 * (1 - better) + g] = READY
    :: else
    fi;
    g++
  :: else -> break
  od;
  lost[0] = (link && role[0] == ACTIVE && role[2] == ACTIVE) || (state && lost[0]);
  lost[1] = (link && role[1] == ACTIVE && role[3] == ACTIVE) || (state && lost[1]);
  u = 0; g = 0; me = 0; other = 0; better = 0
}

inline take(unit, group) {
  if
  :: role[2 * unit + group] == READY && role[2 * (1 - unit) + group] == ACTIVE ->
    role[2 * unit + group] = ACTIVE;
    role[2 * (1 - unit) + group] = READY
  :: else
  fi
}

inline give(unit, group) { take((1 - unit), group) }

inline reset(unit, group) {
  held[2 * unit + group] = 0;
  if
  :: role[2 * unit + group] == FAILED && healthy(unit, group) -> role[2 * unit + group] = READY
  :: else
  fi
}

#define step(change) d_step { change; settle() }

active proctype pair() {
  do
  :: step(power[0] = 1) :: step(power[1] = 1) :: step(power[0] = 1; power[1] = 1)
  :: step(power[0] = 0) :: step(power[1] = 0) :: step(power[0] = 0; power[1] = 0)
  :: step(role[0] = OFF; role[1] = OFF) :: step(role[2] = OFF; role[3] = OFF)
  :: step(role[0] = OFF; role[1] = OFF; role[2] = OFF; role[3] = OFF)
  :: step(link = 1) :: step(link = 0) :: step(state = 1) :: step(state = 0)
  :: step(path[0] = 1) :: step(path[1] = 1) :: step(path[0] = 1; path[1] = 1)
  :: step(path[0] = 0) :: step(path[1] = 0) :: step(path[0] = 0; path[1] = 0)
  :: step(link = 1; path[0] = 1; path[1] = 1) :: step(link = 0; path[0] = 0; path[1] = 0)
  :: step(port[0] = 1) :: step(port[1] = 1) :: step(port[2] = 1) :: step(port[3] = 1)
  :: step(port[0] = 0) :: step(port[1] = 0) :: step(port[2] = 0) :: step(port[3] = 0)
  :: step(port[0] = 1; port[2] = 1) :: step(port[1] = 1; port[3] = 1)
  :: step(port[0] = 0; port[2] = 0) :: step(port[1] = 0; port[3] = 0)
  :: step(link = 1; port[0] = 1; port[1] = 1; port[2] = 1; port[3] = 1)
  :: step(link = 0; port[0] = 0; port[1] = 0; port[2] = 0; port[3] = 0)
  :: step(traffic[0] = 1) :: step(traffic[1] = 1) :: step(traffic[2] = 1) :: step(traffic[3] = 1)
  :: step(traffic[0] = 0) :: step(traffic[1] = 0) :: step(traffic[2] = 0) :: step(traffic[3] = 0)
  :: step(traffic[0] = 1; traffic[2] = 1) :: step(traffic[1] = 1; traffic[3] = 1)
  :: step(traffic[0] = 0; traffic[2] = 0) :: step(traffic[1] = 0; traffic[3] = 0)
  :: step(module[0] = 1) :: step(module[1] = 1) :: step(module[0] = 0) :: step(module[1] = 0)
  :: step(take(0, 0)) :: step(take(0, 1)) :: step(take(1, 0)) :: step(take(1, 1))
  :: step(take(0, 0); take(0, 1)) :: step(take(1, 0); take(1, 1))
  :: step(give(0, 0)) :: step(give(0, 1)) :: step(give(1, 0)) :: step(give(1, 1))
  :: step(give(0, 0); give(0, 1)) :: step(give(1, 0); give(1, 1))
  :: step(reset(0, 0)) :: step(reset(0, 1)) :: step(reset(1, 0)) :: step(reset(1, 1))
  :: step(reset(0, 0); reset(0, 1)) :: step(reset(1, 0); reset(1, 1))
  od
}
