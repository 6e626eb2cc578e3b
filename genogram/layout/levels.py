"""Whole levels for a graph whose arrows all point down, with the least total length (network simplex, Gansner et al. 1993)."""

from __future__ import annotations

from collections import deque
from heapq import heappop, heappush

Arrow = tuple[int, int, int, int]
"""(tail, head, weight, length): the head stands at least *length* levels (0 or more) below the tail."""


def levels(count: int, arrows: list[Arrow]) -> list[int]:
    """Level of each of *count* nodes so that the weighted sum of ``level[head] - level[tail]`` is least.

    The graph must have no cycle. Each connected part starts at level 0.
    """
    solver = _Simplex(count, arrows)
    solver.longest_paths()
    for part in solver.tight_trees():
        solver.improve(part)
    return solver.level


class _Simplex:
    """A feasible spanning tree per part; ``net[v]`` is what v's subtree sends out minus what it gets."""

    def __init__(self, count: int, arrows: list[Arrow]) -> None:
        self.count = count
        self.arrows = arrows
        self.level = [0] * count
        self.parent = [-1] * count
        self.points_up = [False] * count
        self.children: list[dict[int, None]] = [{} for _ in range(count)]
        self.net = [0] * count
        self.outs: list[list[int]] = [[] for _ in range(count)]
        self.ins: list[list[int]] = [[] for _ in range(count)]
        for i, (tail, head, weight, _) in enumerate(arrows):
            self.outs[tail].append(i)
            self.ins[head].append(i)
            self.net[tail] += weight
            self.net[head] -= weight

    def longest_paths(self) -> None:
        """The first feasible levels: as high up as possible."""
        waiting = [len(i) for i in self.ins]
        queue = deque(v for v in range(self.count) if not waiting[v])
        while queue:
            tail = queue.popleft()
            for i in self.outs[tail]:
                _, head, _, length = self.arrows[i]
                self.level[head] = max(self.level[head], self.level[tail] + length)
                waiting[head] -= 1
                if not waiting[head]:
                    queue.append(head)

    def tight_trees(self) -> list[list[int]]:
        """Grow one spanning tree of tight arrows per part, moving the grown tree where no arrow is tight. Nodes in tree order."""
        parts: list[list[int]] = []
        placed = [False] * self.count
        for root in range(self.count):
            if placed[root]:
                continue
            part: list[int] = []
            shift = 0
            outgoing: list[tuple[int, int]] = []
            incoming: list[tuple[int, int]] = []
            self._take(root, part, placed, shift, outgoing, incoming)
            while True:
                while outgoing and placed[self.arrows[outgoing[0][1]][1]]:
                    heappop(outgoing)
                while incoming and placed[self.arrows[incoming[0][1]][0]]:
                    heappop(incoming)
                if not outgoing and not incoming:
                    break
                down = outgoing[0][0] - shift if outgoing else None
                up = incoming[0][0] + shift if incoming else None
                if up is None or (down is not None and down <= up):
                    assert down is not None
                    shift += down
                    arrow = heappop(outgoing)[1]
                    tail, head, _, _ = self.arrows[arrow]
                    self.parent[head], self.points_up[head] = tail, False
                    self.children[tail][head] = None
                    new = head
                else:
                    shift -= up
                    arrow = heappop(incoming)[1]
                    tail, head, _, _ = self.arrows[arrow]
                    self.parent[tail], self.points_up[tail] = head, True
                    self.children[head][tail] = None
                    new = tail
                self._take(new, part, placed, shift, outgoing, incoming)
            for v in part:
                self.level[v] += shift
            for v in reversed(part):
                if self.parent[v] >= 0:
                    self.net[self.parent[v]] += self.net[v]
            parts.append(part)
        return parts

    def _take(
        self,
        node: int,
        part: list[int],
        placed: list[bool],
        shift: int,
        outgoing: list[tuple[int, int]],
        incoming: list[tuple[int, int]],
    ) -> None:
        """Add *node* to the tree; its own level is kept relative to the tree's shift so far."""
        placed[node] = True
        part.append(node)
        self.level[node] -= shift
        for i in self.outs[node]:
            _, head, _, length = self.arrows[i]
            if not placed[head]:
                heappush(outgoing, (self.level[head] - self.level[node] - length, i))
        for i in self.ins[node]:
            tail, _, _, length = self.arrows[i]
            if not placed[tail]:
                heappush(incoming, (self.level[node] - self.level[tail] - length, i))

    def improve(self, part: list[int]) -> None:
        """Exchange tree arrows of negative cut value until none is left, then start the part at level 0."""
        queue = deque(part)
        waiting = set(part)
        left = 40 * len(part) + 200
        while queue and left:
            node = queue.popleft()
            waiting.discard(node)
            if self.parent[node] < 0 or (self.net[node] if self.points_up[node] else -self.net[node]) >= 0:
                continue
            left -= 1
            for changed in self._exchange(node):
                if changed not in waiting:
                    waiting.add(changed)
                    queue.append(changed)
        top = min(self.level[v] for v in part)
        for v in part:
            self.level[v] -= top

    def _exchange(self, node: int) -> list[int]:
        """Cut *node*'s subtree off, hang it up again by the tightest arrow the other way; nodes whose sums changed."""
        subtree = [node]
        for v in subtree:
            subtree.extend(self.children[v])
        inside = set(subtree)
        upward = self.points_up[node]
        best: tuple[int, int] | None = None
        for v in subtree:
            for i in self.ins[v] if upward else self.outs[v]:
                tail, head, _, length = self.arrows[i]
                other = tail if upward else head
                if other not in inside:
                    found = (self.level[head] - self.level[tail] - length, i)
                    if best is None or found < best:
                        best = found
        if best is None:
            return []
        slack, arrow = best
        for v in subtree:
            self.level[v] += -slack if upward else slack
        tail, head, _, _ = self.arrows[arrow]
        hook, target = (head, tail) if upward else (tail, head)
        total = self.net[node]
        changed = []
        above = self.parent[node]
        del self.children[above][node]
        while above >= 0:
            self.net[above] -= total
            changed.append(above)
            above = self.parent[above]
        walk, below, flag = hook, target, not upward
        carried = total
        while True:
            old_parent, old_flag, old_net = self.parent[walk], self.points_up[walk], self.net[walk]
            self.parent[walk], self.points_up[walk], self.net[walk] = below, flag, carried
            self.children[below][walk] = None
            changed.append(walk)
            if walk == node:
                break
            del self.children[old_parent][walk]
            carried = total - old_net
            walk, below, flag = old_parent, walk, not old_flag
        above = target
        while above >= 0:
            self.net[above] += total
            changed.append(above)
            above = self.parent[above]
        return changed
