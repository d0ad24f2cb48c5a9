//! Disjoint sets: groups that are joined two at a time.

/// Groups of numbered members. Each member is in one group. The root of a group is its smallest member.
#[derive(Clone, Debug)]
pub struct DisjointSets(Vec<usize>);

impl DisjointSets {
    /// Makes a group for each member.
    pub fn new(members: usize) -> Self {
        Self((0..members).collect())
    }

    /// The smallest member of the same group.
    pub fn root(&self, mut member: usize) -> usize {
        while let Some(&parent) = self.0.get(member).filter(|&&parent| parent != member) {
            member = parent;
        }
        member
    }

    /// Joins the groups of two members.
    pub fn join(&mut self, one: usize, other: usize) {
        let (first, second) = (self.root(one), self.root(other));
        let root = first.min(second);
        // All four then point at the root, which keeps later look-ups short.
        for member in [first, second, one, other] {
            if let Some(parent) = self.0.get_mut(member) {
                *parent = root;
            }
        }
    }
}
