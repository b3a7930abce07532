/** Which labels of one set mean the same as which labels of another, and which mean something else. */
@NullMarked
package io.github.saros4j.correspondence;

import org.jspecify.annotations.NullMarked;
