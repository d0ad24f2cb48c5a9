//! Groups that grow by joining two of their members.

/// Members by number, each in one group: a forest of disjoint sets. The root of a group is its smallest member.
#[derive(Clone, Debug)]
pub struct DisjointSets(Vec<usize>);

impl DisjointSets {
    /// So many members, each a group of its own.
    pub fn new(members: usize) -> Self {
        Self((0..members).collect())
    }

    /// The smallest member of a member's group.
    pub fn root(&self, mut member: usize) -> usize {
        while let Some(&parent) = self.0.get(member).filter(|&&parent| parent != member) {
            member = parent;
        }
        member
    }

    /// Makes the groups of two members one.
    pub fn join(&mut self, one: usize, other: usize) {
        let (first, second) = (self.root(one), self.root(other));
        let root = first.min(second);
        // Pointing all four at the root keeps later look-ups short.
        for member in [first, second, one, other] {
            if let Some(parent) = self.0.get_mut(member) {
                *parent = root;
            }
        }
    }
}
