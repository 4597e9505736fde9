/** The contract as documents, generated from the role interfaces: an OpenRPC file, and a page of tables. */
package org.sealcheck.contract.openrpc;
