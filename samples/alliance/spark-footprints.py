#!/usr/bin/env python3
"""The footprint of many productions by Apache Spark: a map over reports, a reduce over their partials.

    spark-submit spark-footprints.py BFTP [--internal] REPORT… > alliance.json

Every worker must find the reports under the names given. The result is the same, byte for byte, as
that of one machine: bftp footprint --format ndjson REPORT… | bftp alliance --format json -
"""
import shlex
import subprocess
import sys

from pyspark.sql import SparkSession


def main(bftp, words):
    options = [word for word in words if word == "--internal"]
    reports = [word for word in words if word != "--internal"]
    spark = SparkSession.builder.appName("bftp").getOrCreate()
    slices = max(1, min(len(reports), 2 * spark.sparkContext.defaultParallelism))
    # One process for each slice; xargs hands the names of its reports over.
    command = f"xargs -d '\\n' {shlex.quote(bftp)} footprint --quiet --format ndjson --"
    lines = spark.sparkContext.parallelize(reports, slices).pipe(
        f"sh -c {shlex.quote(command)}", checkCode=True).collect()
    spark.stop()
    text = "".join(line + "\n" for line in lines)
    return subprocess.run(
        [bftp, "alliance", *options, "--format", "json", "-"], input=text.encode(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
