/// An encoding that is not read.
struct EncodingFailure: Error {
    let problem: InputProblem
}
