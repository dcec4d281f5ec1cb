"""Writes the fixture that PyTorchTrajectoryTests compares with: 100 steps of each update rule in double precision.

Made once with PyTorch 1.13: python3 trajectories.py, in this folder. The objective is Rosenbrock's function in five dimensions; every tenth point
is kept, with all its digits. The last cases have gradients clipped by their norm, and a learning rate that warms up and then falls along a cosine.
"""
import json
import math

import torch

torch.set_default_dtype(torch.float64)

START = [-1.2, 1.0, 0.7, -0.4, 0.3]
STEPS = 100


def rosenbrock(x):
    return (100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2).sum()


def trajectory(optimizer, clip=None, schedule=None):
    point = torch.tensor(START, requires_grad=True)
    rule = optimizer([point])
    rates = torch.optim.lr_scheduler.LambdaLR(rule, schedule) if schedule else None
    points = []
    for step in range(1, STEPS + 1):
        rule.zero_grad()
        rosenbrock(point).backward()
        if clip:
            # By hand: clip_grad_norm_ adds 1e-6 to the norm.
            point.grad.mul_(min(1.0, clip / point.grad.norm().item()))
        rule.step()
        if rates:
            rates.step()
        if step % 10 == 0:
            points.append(point.detach().tolist())
    return points


def warm_cosine(step):
    return min(1, (step + 1) / 10) * (1 + math.cos(math.pi * min(1, step / 80))) / 2


optim = torch.optim
cases = {
    "gradient-descent": trajectory(lambda p: optim.SGD(p, lr=2e-4)),
    "momentum": trajectory(lambda p: optim.SGD(p, lr=1e-4, momentum=0.9)),
    "nesterov": trajectory(lambda p: optim.SGD(p, lr=1e-4, momentum=0.9, nesterov=True)),
    "rms-prop": trajectory(lambda p: optim.RMSprop(p, lr=0.01, alpha=0.95, eps=1e-6)),
    "adam": trajectory(lambda p: optim.Adam(p, lr=0.05, betas=(0.8, 0.99), eps=1e-7)),
    "adam-w": trajectory(lambda p: optim.AdamW(p, lr=0.05, weight_decay=0.1)),
    "clipped": trajectory(lambda p: optim.SGD(p, lr=1e-2, momentum=0.5), clip=1.0),
    "scheduled": trajectory(lambda p: optim.Adam(p, lr=0.1), schedule=warm_cosine),
}

lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(points)}" for name, points in cases.items())
with open("trajectories.json", "w", encoding="utf-8", newline="\n") as file:
    file.write("{\n" + f'  "start": {json.dumps([START])},\n' + lines + "\n}\n")
