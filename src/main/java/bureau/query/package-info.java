/**
 * The query language: what a person types, read into a tree that names no engine, and the tree
 * printed back in words.
 */
@NullMarked
package bureau.query;

import org.jspecify.annotations.NullMarked;
