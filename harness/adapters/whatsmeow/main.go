// Command whatsmeow answers the adapter protocol of Sealcheck for go.mau.fi/whatsmeow.
//
// A line in, a line out; each role has a file of its own.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
)

// A rejection is an answer: the library refused the input.
type rejection struct {
	layer   string
	message string
}

func (r rejection) Error() string { return r.message }

// What operations.md calls -32601.
var errNotImplemented = errors.New("not implemented")

type operation func(params json.RawMessage) (any, error)

var operations = map[string]operation{
	"hello":                         hello,
	"reset":                         func(json.RawMessage) (any, error) { return struct{}{}, nil },
	"bye":                           func(json.RawMessage) (any, error) { return struct{}{}, nil },
	"messenger.retry-policy.decide": decide,
}

func hello(json.RawMessage) (any, error) {
	return map[string]any{
		"protocol": 1,
		"implementation": map[string]string{
			"name": "whatsmeow", "version": version(), "language": "Go", "homepage": "https://github.com/tulir/whatsmeow",
		},
		"roles":       []string{"messenger.retry-policy"},
		"errorDetail": "none",
		"limits":      map[string]int{"maxInFlight": 64, "maxLine": 16 << 20},
	}, nil
}

// The version that go.mod pins.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if module.Path == "go.mau.fi/whatsmeow" {
				return module.Version
			}
		}
	}
	return ""
}

type request struct {
	ID     json.Number     `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

func answer(line []byte) map[string]any {
	var asked request
	if err := json.Unmarshal(line, &asked); err != nil {
		return failure(nil, -32700, err, nil)
	}
	run, known := operations[asked.Method]
	if !known {
		return failure(asked.ID, -32601, errNotImplemented, nil)
	}
	result, err := guarded(run, asked.Params)
	var refused rejection
	switch {
	case err == nil:
		return map[string]any{"jsonrpc": "2.0", "id": asked.ID, "result": result}
	case errors.As(err, &refused):
		return failure(asked.ID, -32000, err, map[string]string{"layer": refused.layer})
	case errors.Is(err, errNotImplemented):
		return failure(asked.ID, -32601, err, nil)
	default:
		return failure(asked.ID, -32603, err, nil)
	}
}

// A panic on hostile input is a finding, not a refusal.
func guarded(run operation, params json.RawMessage) (result any, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("panic: %v", cause)
		}
	}()
	return run(params)
}

func failure(id any, code int, err error, data any) map[string]any {
	problem := map[string]any{"code": code, "message": err.Error()}
	if data != nil {
		problem["data"] = data
	}
	return map[string]any{"jsonrpc": "2.0", "id": id, "error": problem}
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 1 {
			if err := encoder.Encode(answer(line)); err != nil {
				os.Exit(1)
			}
			if in.Buffered() == 0 {
				out.Flush()
			}
		}
		if err != nil {
			out.Flush()
			return
		}
	}
}
