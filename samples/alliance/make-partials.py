#!/usr/bin/env python3
"""Writes partials.ndjson: 64 made-up productions of 14 made-up companies, by plain arithmetic.

Every figure follows from the production's number n and its shooting days d; nothing is random.
Litres of diesel, kWh and so on are counted by department, and multiplied with round made-up factors
(diesel 2.5 kg/L and 0.6 kg/L before the tank, electricity 0.1 kg/kWh, beef 7 kg, vegetarian 1 kg).
"""
import json
import sys

KINDS = ["feature", "dramaSeries", "documentary", "reality"]
DAYS = {"feature": 30, "dramaSeries": 60, "documentary": 15, "reality": 25}
MINUTES = {"feature": 100, "dramaSeries": 320, "documentary": 58, "reality": 240}
BUDGET_PER_DAY = {"feature": 700000, "dramaSeries": 650000, "documentary": 90000, "reality": 220000}
COMPANIES = ["Alfa Film", "Birk Film", "Cirkel TV", "Dal Produktion", "Egern Film", "Fjord TV",
             "Gran Film", "Havn TV", "Isbjerg Film", "Jord Produktion", "Klit Film", "Lyng TV",
             "Mose Film", "Nord Produktion"]


def text(thousandths):
    """An exact number given in thousandths, in its shortest form."""
    whole, rest = divmod(thousandths, 1000)
    return str(whole) if rest == 0 else f"{whole}.{rest:03d}".rstrip("0")


def cells(n, days):
    """(department, category, scope, letters): kilograms in thousandths."""
    litres = days * (40 + 3 * (n % 7))
    kilometres = days * (300 + 20 * (n % 9))
    kilowatt_hours = days * (200 + 30 * (n % 5))
    beef, vegetarian = days * (10 + n % 4), days * (30 - n % 4)
    plywood = days * (25 + 5 * (n % 6))
    flights = 1500 * (n % 3) * (1 + n % 2)
    parts = {
        ("lighting", "energyMobile", "1", "ua"): litres * 2500,
        ("lighting", "energyMobile", "3.3", "wa"): litres * 600,
        ("lighting", "energyGrid", "2", "ul"): kilowatt_hours * 100,
        ("lighting", "energyGrid", "2", "um"): kilowatt_hours * (0 if n % 2 else 400),
        ("transport", "travelRoad", "1", "ua"): kilometres * 180,
        ("transport", "travelRoad", "3.3", "wa"): kilometres * 45,
        ("production", "catering", "3.1", "ca"): beef * 7000 + vegetarian * 1000,
        ("art", "materials", "3.1", "ca"): plywood * 600,
        ("camera", "travelAir", "3.6", "ua"): flights * 160,
        ("camera", "travelAir", "3.6", "ra"): flights * 110,
    }
    return {key: value for key, value in parts.items() if value}


def partial(n):
    year = 2024 + n % 2
    kind = KINDS[n // 2 % 4]
    # Every tenth takes longer, so that somebody stands out.
    days = DAYS[kind] + n % 6 + (40 if n % 10 == 9 else 0)
    parts = cells(n, days)
    departments = sorted({key[0] for key in parts})
    categories = sorted({key[1] for key in parts})
    rows = sorted(
        (departments.index(d), categories.index(c), tuple(map(int, s.split("."))), s, l, v)
        for (d, c, s, l), v in parts.items())
    # Cells stand in the order of department, category, scope, stage and measure.
    stages, measures = "uwtrce", "almbx"
    rows.sort(key=lambda r: (r[0], r[1], r[2], stages.index(r[4][0]), measures.index(r[4][1])))
    total = sum(v for (_, _, _, _, l, v) in rows if l[1] in "al")
    measured = sum(v for (d, *_), v in parts.items() if d == "lighting")
    measured -= parts.get(("lighting", "energyGrid", "2", "um"), 0)
    company = COMPANIES[n * 5 % 14]
    consent = "internal" if n % 13 == 12 else "publish"
    return {
        "form": "bftp-partial-1", "production": f"EX-{year}-{n:04d}", "title": f"Production {n}",
        "kind": kind, "companies": [{"name": company, "cvr": f"{10000000 + n * 5 % 14}"}],
        "country": "DK", "from": f"{year}-01-15", "to": f"{year}-11-30", "shootingDays": days,
        "finishedMinutes": str(MINUTES[kind]), "budget": str(BUDGET_PER_DAY[kind] * days),
        "currency": "DKK", "budgetInKroner": str(BUDGET_PER_DAY[kind] * days), "status": "final",
        "revision": 1, "factorSet": "example", "toolVersion": "0", "sources": [f"{n:064x}"],
        "consent": consent, "records": 40 + n, "unquantified": n % 3,
        "basis": {"measured": text(measured), "physical": text(total - measured)},
        "fallback": text(total // 5), "departments": departments, "categories": categories,
        "cells": [[d, c, s, l, text(v)] for d, c, _, s, l, v in rows],
    }


def main(count):
    for n in range(count):
        print(json.dumps(partial(n), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 64)
