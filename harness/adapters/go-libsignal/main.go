// The adapter of go.mau.fi/libsignal: JSON-RPC lines on stdin and stdout.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type request struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type object = map[string]any

// rejected is the answer that an input is refused. The library's errors do not tell a layer, so none is declared.
type rejected struct{ reason error }

func (r rejected) Error() string { return r.reason.Error() }

var hello = object{
	"protocol": 1,
	"implementation": object{
		"name": "go-libsignal", "version": "0.2.1", "language": "Go", "homepage": "https://github.com/tulir/libsignal-protocol-go",
	},
	"roles":       []string{"signal.group-kdf", "signal.group-wire", "signal.group"},
	"abilities":   []string{"state-export", "snapshot"},
	"errorDetail": "none",
	"profiles":    []string{"signal-limits-2000", "signal-hardened", "sender-keys-v3", "sender-keys-hardened"},
	"limits":      object{"maxInFlight": 16},
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	os.Stdout = os.Stderr // the library logs there
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		var call request
		if err := json.Unmarshal(line, &call); err != nil {
			reply(out, object{"jsonrpc": "2.0", "id": nil, "error": object{"code": -32700, "message": err.Error()}})
			continue
		}
		reply(out, answer(call))
		if call.Method == "bye" {
			return
		}
	}
}

func reply(out *bufio.Writer, message object) {
	encoded, err := json.Marshal(message)
	if err != nil {
		panic(err)
	}
	out.Write(encoded)
	out.WriteByte('\n')
	out.Flush()
}

// answer makes the call. A panic is a bug of the library and is told as such; an error is a refusal.
func answer(call request) (message object) {
	message = object{"jsonrpc": "2.0", "id": call.ID}
	defer func() {
		if panicked := recover(); panicked != nil {
			message["error"] = object{"code": -32603, "message": fmt.Sprintf("%s panicked: %v", call.Method, panicked)}
		}
	}()
	result, err := dispatch(call)
	switch refusal := err.(type) {
	case nil:
		message["result"] = result
	case rejected:
		message["error"] = object{"code": -32000, "message": refusal.Error(), "data": object{"layer": "state"}}
	case notImplemented:
		message["error"] = object{"code": -32601, "message": refusal.Error()}
	default:
		message["error"] = object{"code": -32602, "message": err.Error()}
	}
	return message
}

type notImplemented struct{ method string }

func (n notImplemented) Error() string { return n.method + " is not implemented" }

func dispatch(call request) (any, error) {
	switch call.Method {
	case "hello":
		return hello, nil
	case "reset":
		members = map[string]*member{}
		return object{}, nil
	case "bye":
		return object{}, nil
	}
	operation, ok := operations[call.Method]
	if !ok {
		return nil, notImplemented{call.Method}
	}
	var input params
	if err := json.Unmarshal(call.Params, &input); err != nil {
		return nil, err
	}
	return operation(input)
}
