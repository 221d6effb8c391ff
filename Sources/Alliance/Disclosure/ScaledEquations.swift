/// Published sums by production: which sums each is in, with which weight.
struct Equations {
    let count: Int
    /// Where the entries of each production begin; one more says where the last end.
    private(set) var starts: [Int]
    private(set) var sums: [Int]
    private(set) var weights: [Double]

    init(_ published: [WeightedSumsAudit.Sum], members: Int) {
        count = published.count
        starts = [Int](repeating: 0, count: members + 1)
        for sum in published { for entry in sum { starts[entry.member + 1] += 1 } }
        for member in 0..<members { starts[member + 1] += starts[member] }
        var next = starts
        sums = [Int](repeating: 0, count: starts[members])
        weights = [Double](repeating: 0, count: starts[members])
        for (number, sum) in published.enumerated() {
            for entry in sum {
                sums[next[entry.member]] = number
                weights[next[entry.member]] = entry.weight
                next[entry.member] += 1
            }
        }
    }
}

extension Equations {
    /// The equations without those that follow from the ones before.
    func independent(_ point: [Double], _ support: [Bool]) -> Equations {
        let scaling = Scaling(self, point, support)
        return Equations(self, keeping: (0..<count).map(scaling.isIndependent))
    }

    private init(_ other: Equations, keeping isKept: [Bool]) {
        var numbers = [Int](repeating: -1, count: isKept.count)
        var next = 0
        for number in isKept.indices where isKept[number] {
            numbers[number] = next
            next += 1
        }
        (count, starts, sums, weights) = (next, [0], [], [])
        for member in 0..<other.starts.count - 1 {
            for entry in other.starts[member]..<other.starts[member + 1] {
                guard numbers[other.sums[entry]] >= 0 else { continue }
                sums.append(numbers[other.sums[entry]])
                weights.append(other.weights[entry])
            }
            starts.append(sums.count)
        }
    }
}

/// The equations scaled to a point within: a symmetric matrix and its root (Cholesky).
struct Scaling {
    private let count: Int
    private let squares: [Double]
    private var root: [Double]

    init(_ equations: Equations, _ point: [Double], _ support: [Bool]) {
        count = equations.count
        squares = point.indices.map { support[$0] ? point[$0] * point[$0] : 0 }
        root = [Double](repeating: 0, count: count * count)
        for (member, square) in squares.enumerated() where square > 0 {
            let entries = equations.starts[member]..<equations.starts[member + 1]
            for one in entries {
                let row = equations.sums[one] * count
                let scaled = square * equations.weights[one]
                // Entries stand in the order of their sums.
                for two in entries.lowerBound...one {
                    root[row + equations.sums[two]] += scaled * equations.weights[two]
                }
            }
        }
        factorize()
    }

    /// Equations that follow from others have no pivot, and count for nothing.
    private mutating func factorize() {
        for row in 0..<count {
            let diagonal = root[row * count + row]
            for column in 0...row {
                var value = root[row * count + column]
                for index in 0..<column {
                    value -= root[row * count + index] * root[column * count + index]
                }
                if column == row {
                    root[row * count + row] = value > 1e-11 * diagonal ? value.squareRoot() : 0
                } else {
                    let pivot = root[column * count + column]
                    root[row * count + column] = pivot > 0 ? value / pivot : 0
                }
            }
        }
    }

    /// Whether an equation does not follow from those before it.
    func isIndependent(_ equation: Int) -> Bool { root[equation * count + equation] > 0 }

    /// The steepest way in which a sum of productions rises while every published sum stays; nil where there
    /// is none.
    func rise(of victim: [Int], _ equations: Equations) -> [Double]? {
        var target = [Double](repeating: 0, count: count)
        for member in victim {
            for entry in equations.starts[member]..<equations.starts[member + 1] {
                target[equations.sums[entry]] += squares[member] * equations.weights[entry]
            }
        }
        let multipliers = solution(target)
        var rise = [Double](repeating: 0, count: squares.count)
        for member in victim { rise[member] = 1 }
        for member in squares.indices {
            var price = rise[member]
            for entry in equations.starts[member]..<equations.starts[member + 1] {
                price -= multipliers[equations.sums[entry]] * equations.weights[entry]
            }
            rise[member] = squares[member] * price
        }
        return keepsSums(rise, equations) ? rise : nil
    }

    private func solution(_ target: [Double]) -> [Double] {
        var values = target
        for row in 0..<count {
            for column in 0..<row { values[row] -= root[row * count + column] * values[column] }
            let pivot = root[row * count + row]
            values[row] = pivot > 0 ? values[row] / pivot : 0
        }
        for row in (0..<count).reversed() {
            let pivot = root[row * count + row]
            values[row] = pivot > 0 ? values[row] / pivot : 0
            for column in 0..<row { values[column] -= root[row * count + column] * values[row] }
        }
        return values
    }

    /// Whether rounding has not spoilt the way.
    private func keepsSums(_ rise: [Double], _ equations: Equations) -> Bool {
        var sums = [Double](repeating: 0, count: count)
        var sizes = sums
        for (member, change) in rise.enumerated() where change != 0 {
            for entry in equations.starts[member]..<equations.starts[member + 1] {
                let part = change * equations.weights[entry]
                sums[equations.sums[entry]] += part
                sizes[equations.sums[entry]] += part.magnitude
            }
        }
        return sums.indices.allSatisfy { sums[$0].magnitude <= 1e-6 * sizes[$0] }
    }
}
