//! Text of SQL in, what was found out.
