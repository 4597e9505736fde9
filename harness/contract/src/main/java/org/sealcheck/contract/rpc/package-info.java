/**
 * The contract on the wire: newline-delimited JSON-RPC 2.0, both sides of it, and the same calls within this process.
 *
 * <ul>
 *   <li>the words: {@link org.sealcheck.contract.rpc.Roles}, {@link org.sealcheck.contract.rpc.Operations},
 *       {@link org.sealcheck.contract.rpc.ErrorCode}, and {@link org.sealcheck.contract.rpc.Codec} between records and
 *       JSON
 *   <li>an implementation here: {@link org.sealcheck.contract.rpc.InProcess}
 *   <li>an implementation elsewhere: {@link org.sealcheck.contract.rpc.RemoteImplementation} at an
 *       {@link org.sealcheck.contract.rpc.Endpoint}, within {@link org.sealcheck.contract.rpc.Bounds}
 *   <li>the adapter of a Java implementation: {@link org.sealcheck.contract.rpc.AdapterServer}
 * </ul>
 *
 * <p>Not the concern of this package: which calls are made, and what is right or wrong about their answers.
 */
package org.sealcheck.contract.rpc;
