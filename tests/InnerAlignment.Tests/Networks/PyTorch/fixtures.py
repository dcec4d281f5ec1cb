"""Writes the fixtures that PyTorchTests compares with: inputs, parameters in the library's order, outputs, losses and gradients.

Made once with PyTorch 1.13.1, double precision: python3 fixtures.py, in this folder. Parameters and inputs come from a sine, so that
the fixtures need no stored random numbers; they are stored rounded all the same, and PyTorch computes with the rounded ones.
"""
import json
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


def numbers(count, seed, scale=1.0):
    return torch.tensor([round(scale * math.sin(12.9898 * (i + 1) + 78.233 * seed + 0.1 * i * i), 6) for i in range(count)])


def take(flat, *shapes):
    parts, start = [], 0
    for shape in shapes:
        size = math.prod(shape)
        parts.append(flat[start:start + size].reshape(shape))
        start += size
    assert start == flat.numel(), (start, flat.numel())
    return parts


def case(name, inputs, targets, count, forward, loss):
    """One network: forward(flat parameters, inputs [n, d]) gives outputs [n, k]; loss(outputs, targets) is a mean over rows."""
    parameters = numbers(count, 1, 0.5).requires_grad_()
    inputs = inputs.clone().requires_grad_()
    outputs = forward(parameters, inputs)
    value = loss(outputs, targets)
    value.backward()
    numbers_of = lambda tensor: [float(f"{x:.15g}") for x in tensor.detach().flatten().tolist()]
    return {
        "name": name, "rows": inputs.shape[0], "inputs": numbers_of(inputs), "targets": numbers_of(targets), "parameters": numbers_of(parameters),
        "outputs": numbers_of(outputs), "loss": value.item(), "gradient": numbers_of(parameters.grad),
    }


def squared(y, t):
    return ((y - t) ** 2).sum(1).mean() / 2


def cross_entropy(y, t):
    return F.cross_entropy(y, t[:, 0].long())


def logistic(y, t):
    return F.binary_cross_entropy_with_logits(y, t, reduction="none").sum(1).mean()


def dense(parameters, x):
    w1, b1, w2, b2, w3, b3 = take(parameters, (7, 5), (7,), (6, 7), (6,), (3, 6), (3,))
    return F.linear(torch.sigmoid(F.linear(torch.tanh(F.linear(x, w1, b1)), w2, b2)), w3, b3)


def relu(parameters, x):
    w1, b1, w2, b2 = take(parameters, (9, 4), (9,), (4, 9), (4,))
    return F.linear(torch.relu(F.linear(x, w1, b1)), w2, b2)


def gru(parameters, x):
    *weights, w, b = take(parameters, (15, 3), (15, 5), (15,), (15,), (2, 5), (2,))
    start = torch.zeros(1, x.shape[0], 5)
    y, _ = torch.gru(x.reshape(-1, 4, 3), start, weights, True, 1, 0.0, False, False, True)      # what nn.GRU calls
    return F.linear(y[:, -1], w, b)


def convolution(parameters, x):
    w1, b1, w2, b2, w3, b3 = take(parameters, (4, 3, 3, 2), (4,), (2, 2, 2, 4), (2,), (3, 2 * 2 * 2), (3,))
    y = x.reshape(-1, 5, 4, 2).permute(0, 3, 1, 2)                              # rows, columns, channels -> channels first
    y = torch.relu(F.conv2d(y, w1.permute(0, 3, 1, 2), b1, padding=1))
    y = torch.tanh(F.conv2d(y, w2.permute(0, 3, 1, 2), b2, stride=2))
    return F.linear(y.permute(0, 2, 3, 1).reshape(x.shape[0], -1), w3, b3)


def embedding(parameters, x):
    table, w, b = take(parameters, (6, 3), (2, 9), (2,))
    return F.linear(F.embedding(x.long(), table).reshape(x.shape[0], -1), w, b)


def embedding_sum(parameters, x):
    table, b1, w, b = take(parameters, (8, 4), (4,), (2, 4), (2,))
    return F.linear(torch.relu(F.embedding_bag(x.long(), table, mode="sum") + b1), w, b)


def attend(e, q, k, v, p):
    context = e[:, :-1]
    scores = torch.einsum("bjh,bih->bij", context @ k.T, e @ q.T)               # no softmax
    return e + torch.einsum("bij,bjh->bih", scores, context @ v.T) @ p.T


def attention(parameters, x):
    matrices = take(parameters, *[(3, 3)] * 8)
    e = attend(attend(x.reshape(-1, 5, 3), *matrices[:4]), *matrices[4:])
    return e[:, -1]


def indices(rows, slots, count):
    return torch.tensor([float((5 * i + i // 3) % count) for i in range(rows * slots)]).reshape(rows, slots)


def yes_or_no(rows, columns):
    return torch.tensor([float(i % 3 == 0) for i in range(rows * columns)]).reshape(rows, columns)


CASES = [
    case("dense", numbers(20, 2).reshape(4, 5), numbers(12, 3).reshape(4, 3), 111, dense, squared),
    case("relu", numbers(24, 2).reshape(6, 4), torch.tensor([[0.0], [1], [2], [3], [1], [2]]), 85, relu, cross_entropy),
    case("gru", numbers(36, 2).reshape(3, 12), yes_or_no(3, 2), 162, gru, logistic),
    case("convolution", numbers(80, 2).reshape(2, 40), torch.tensor([[2.0], [0]]), 76 + 34 + 27, convolution, cross_entropy),
    case("embedding", indices(4, 3, 6), numbers(8, 3).reshape(4, 2), 38, embedding, squared),
    case("embedding-sum", indices(4, 3, 8), yes_or_no(4, 2), 46, embedding_sum, logistic),
    case("attention", numbers(45, 2).reshape(3, 15), numbers(9, 3).reshape(3, 3), 72, attention, squared),
]
for fixture in CASES:
    with open(fixture["name"] + ".json", "w") as file:
        json.dump(fixture, file, indent=1)
        file.write("\n")
