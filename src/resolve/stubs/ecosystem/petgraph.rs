//! petgraph
pub use self::graph::Graph;
pub struct Directed;
pub struct Undirected;
pub enum Direction { Outgoing, Incoming }
pub use Direction::{Incoming, Outgoing};
pub trait EdgeType {}
impl EdgeType for Directed {} impl EdgeType for Undirected {}
pub mod prelude { pub use crate::graph::{DiGraph, EdgeIndex, Graph, NodeIndex, UnGraph}; pub use crate::graphmap::{DiGraphMap, GraphMap, UnGraphMap}; pub use crate::stable_graph::{StableDiGraph, StableGraph, StableUnGraph}; pub use crate::visit::{Bfs, Dfs, DfsPostOrder, EdgeRef}; pub use crate::{Directed, Direction, Incoming, Outgoing, Undirected}; }
pub mod graph {
    use crate::{Directed, Direction, Undirected};
    pub struct NodeIndex<Ix = u32> {}
    pub struct EdgeIndex<Ix = u32> {}
    impl<Ix> NodeIndex<Ix> { pub fn new(x: usize) -> Self {} pub fn index(self) -> usize {} } impl<Ix> EdgeIndex<Ix> { pub fn new(x: usize) -> Self {} pub fn index(self) -> usize {} }
    impl<Ix> Clone for NodeIndex<Ix> {} impl<Ix> Copy for NodeIndex<Ix> {} impl<Ix> PartialEq for NodeIndex<Ix> {} impl<Ix> Eq for NodeIndex<Ix> {} impl<Ix> PartialOrd for NodeIndex<Ix> {} impl<Ix> Ord for NodeIndex<Ix> {} impl<Ix> std::hash::Hash for NodeIndex<Ix> {} impl<Ix> Clone for EdgeIndex<Ix> {} impl<Ix> Copy for EdgeIndex<Ix> {} impl<Ix> PartialEq for EdgeIndex<Ix> {} impl<Ix> Eq for EdgeIndex<Ix> {} impl<Ix> std::hash::Hash for EdgeIndex<Ix> {}
    pub struct Graph<N, E, Ty = Directed, Ix = u32> {}
    pub type DiGraph<N, E, Ix = u32> = Graph<N, E, Directed, Ix>;
    pub type UnGraph<N, E, Ix = u32> = Graph<N, E, Undirected, Ix>;
    impl<N, E> Graph<N, E, Directed> { pub fn new() -> Self {} }
    impl<N, E> Graph<N, E, Undirected> { pub fn new_undirected() -> Self {} }
    impl<N, E, Ty, Ix> Graph<N, E, Ty, Ix> {
        pub fn with_capacity(nodes: usize, edges: usize) -> Self {}
        pub fn node_count(&self) -> usize {}
        pub fn edge_count(&self) -> usize {}
        pub fn add_node(&mut self, weight: N) -> NodeIndex<Ix> {}
        pub fn node_weight(&self, a: NodeIndex<Ix>) -> Option<&N> {}
        pub fn node_weight_mut(&mut self, a: NodeIndex<Ix>) -> Option<&mut N> {}
        pub fn add_edge(&mut self, a: NodeIndex<Ix>, b: NodeIndex<Ix>, weight: E) -> EdgeIndex<Ix> {}
        pub fn update_edge(&mut self, a: NodeIndex<Ix>, b: NodeIndex<Ix>, weight: E) -> EdgeIndex<Ix> {}
        pub fn edge_weight(&self, e: EdgeIndex<Ix>) -> Option<&E> {}
        pub fn edge_weight_mut(&mut self, e: EdgeIndex<Ix>) -> Option<&mut E> {}
        pub fn edge_endpoints(&self, e: EdgeIndex<Ix>) -> Option<(NodeIndex<Ix>, NodeIndex<Ix>)> {}
        pub fn remove_node(&mut self, a: NodeIndex<Ix>) -> Option<N> {}
        pub fn remove_edge(&mut self, e: EdgeIndex<Ix>) -> Option<E> {}
        pub fn neighbors(&self, a: NodeIndex<Ix>) -> Items<NodeIndex<Ix>> {}
        pub fn neighbors_directed(&self, a: NodeIndex<Ix>, dir: Direction) -> Items<NodeIndex<Ix>> {}
        pub fn neighbors_undirected(&self, a: NodeIndex<Ix>) -> Items<NodeIndex<Ix>> {}
        pub fn edges(&self, a: NodeIndex<Ix>) -> Items<EdgeReference<E, Ix>> {}
        pub fn edges_directed(&self, a: NodeIndex<Ix>, dir: Direction) -> Items<EdgeReference<E, Ix>> {}
        pub fn edges_connecting(&self, a: NodeIndex<Ix>, b: NodeIndex<Ix>) -> Items<EdgeReference<E, Ix>> {}
        pub fn contains_edge(&self, a: NodeIndex<Ix>, b: NodeIndex<Ix>) -> bool {}
        pub fn find_edge(&self, a: NodeIndex<Ix>, b: NodeIndex<Ix>) -> Option<EdgeIndex<Ix>> {}
        pub fn externals(&self, dir: Direction) -> Items<NodeIndex<Ix>> {}
        pub fn node_indices(&self) -> Items<NodeIndex<Ix>> {}
        pub fn edge_indices(&self) -> Items<EdgeIndex<Ix>> {}
        pub fn edge_references(&self) -> Items<EdgeReference<E, Ix>> {}
        pub fn node_weights(&self) -> Items<&N> {}
        pub fn node_weights_mut(&mut self) -> Items<&mut N> {}
        pub fn edge_weights(&self) -> Items<&E> {}
        pub fn edge_weights_mut(&mut self) -> Items<&mut E> {}
        pub fn node_references(&self) -> Items<(NodeIndex<Ix>, &N)> {}
        pub fn retain_nodes<F>(&mut self, visit: F) {}
        pub fn map<F: FnMut(NodeIndex<Ix>, &N) -> N2, G: FnMut(EdgeIndex<Ix>, &E) -> E2, N2, E2>(&self, node_map: F, edge_map: G) -> Graph<N2, E2, Ty, Ix> {}
        pub fn reverse(&mut self) {}
        pub fn clear(&mut self) {}
    }
    impl<N, E, Ty, Ix> std::ops::Index<NodeIndex<Ix>> for Graph<N, E, Ty, Ix> { type Output = N; } impl<N, E, Ty, Ix> std::ops::IndexMut<NodeIndex<Ix>> for Graph<N, E, Ty, Ix> {} impl<N, E, Ty, Ix> std::ops::Index<EdgeIndex<Ix>> for Graph<N, E, Ty, Ix> { type Output = E; } impl<N, E, Ty, Ix> std::ops::IndexMut<EdgeIndex<Ix>> for Graph<N, E, Ty, Ix> {} impl<N: Clone, E: Clone, Ty, Ix> Clone for Graph<N, E, Ty, Ix> {} impl<N, E, Ty, Ix> Default for Graph<N, E, Ty, Ix> {}
    pub struct Items<T> {}
    impl<T> Iterator for Items<T> { type Item = T; } impl<T> DoubleEndedIterator for Items<T> {} impl<T> ExactSizeIterator for Items<T> {}
    pub struct EdgeReference<E, Ix = u32> {}
    impl<E, Ix> EdgeReference<E, Ix> { pub fn weight(&self) -> &E {} pub fn source(&self) -> NodeIndex<Ix> {} pub fn target(&self) -> NodeIndex<Ix> {} pub fn id(&self) -> EdgeIndex<Ix> {} }
    impl<E, Ix> crate::visit::EdgeRef for EdgeReference<E, Ix> { type NodeId = NodeIndex<Ix>; type EdgeId = EdgeIndex<Ix>; type Weight = E; } impl<E, Ix> Clone for EdgeReference<E, Ix> {} impl<E, Ix> Copy for EdgeReference<E, Ix> {}
}
pub mod stable_graph { pub use crate::graph::{DiGraph as StableDiGraph, EdgeIndex, EdgeReference, Graph as StableGraph, NodeIndex, UnGraph as StableUnGraph}; }
pub mod graphmap {
    use crate::graph::Items;
    use crate::{Directed, Direction, Undirected};
    pub struct GraphMap<N, E, Ty> {}
    pub type DiGraphMap<N, E> = GraphMap<N, E, Directed>;
    pub type UnGraphMap<N, E> = GraphMap<N, E, Undirected>;
    impl<N, E, Ty> GraphMap<N, E, Ty> { pub fn new() -> Self {} pub fn node_count(&self) -> usize {} pub fn edge_count(&self) -> usize {} pub fn add_node(&mut self, n: N) -> N {} pub fn remove_node(&mut self, n: N) -> bool {} pub fn contains_node(&self, n: N) -> bool {} pub fn add_edge(&mut self, a: N, b: N, weight: E) -> Option<E> {} pub fn remove_edge(&mut self, a: N, b: N) -> Option<E> {} pub fn contains_edge(&self, a: N, b: N) -> bool {} pub fn edge_weight(&self, a: N, b: N) -> Option<&E> {} pub fn edge_weight_mut(&mut self, a: N, b: N) -> Option<&mut E> {} pub fn nodes(&self) -> Items<N> {} pub fn neighbors(&self, a: N) -> Items<N> {} pub fn neighbors_directed(&self, a: N, dir: Direction) -> Items<N> {} pub fn edges(&self, a: N) -> Items<(N, N, &E)> {} pub fn all_edges(&self) -> Items<(N, N, &E)> {} }
    impl<N, E, Ty> Default for GraphMap<N, E, Ty> {} impl<N, E, Ty> FromIterator<(N, N)> for GraphMap<N, E, Ty> {}
}
pub mod visit {
    pub trait EdgeRef { type NodeId; type EdgeId; type Weight; fn source(&self) -> Self::NodeId; fn target(&self) -> Self::NodeId; fn weight(&self) -> &Self::Weight; fn id(&self) -> Self::EdgeId; }
    pub struct Dfs<N, VM = ()> {}
    impl<N, VM> Dfs<N, VM> { pub fn new<G>(graph: G, start: N) -> Self {} pub fn next<G>(&mut self, graph: G) -> Option<N> {} pub fn move_to(&mut self, start: N) {} }
    pub struct Bfs<N, VM = ()> {}
    impl<N, VM> Bfs<N, VM> { pub fn new<G>(graph: G, start: N) -> Self {} pub fn next<G>(&mut self, graph: G) -> Option<N> {} }
    pub struct DfsPostOrder<N, VM = ()> {}
    impl<N, VM> DfsPostOrder<N, VM> { pub fn new<G>(graph: G, start: N) -> Self {} pub fn next<G>(&mut self, graph: G) -> Option<N> {} }
    pub struct Topo<N, VM = ()> {}
    impl<N, VM> Topo<N, VM> { pub fn new<G>(graph: G) -> Self {} pub fn next<G>(&mut self, graph: G) -> Option<N> {} }
    pub struct Reversed<G>(pub G);
    pub trait IntoNodeReferences {}
    pub trait IntoEdgeReferences {}
}
pub mod algo { pub struct Cycle<N>(pub N); impl<N> Cycle<N> { pub fn node_id(&self) -> N {} } pub fn toposort<N, E, Ty, Ix, S>(g: &crate::Graph<N, E, Ty, Ix>, space: Option<S>) -> Result<Vec<crate::graph::NodeIndex<Ix>>, Cycle<crate::graph::NodeIndex<Ix>>> {} pub fn is_cyclic_directed<G>(g: G) -> bool {} pub fn tarjan_scc<N, E, Ty, Ix>(g: &crate::Graph<N, E, Ty, Ix>) -> Vec<Vec<crate::graph::NodeIndex<Ix>>> {} pub fn kosaraju_scc<N, E, Ty, Ix>(g: &crate::Graph<N, E, Ty, Ix>) -> Vec<Vec<crate::graph::NodeIndex<Ix>>> {} pub fn has_path_connecting<G, N>(g: G, from: N, to: N, space: Option<()>) -> bool {} pub fn connected_components<G>(g: G) -> usize {} }
