"""Verifies a record of Portavoz with nothing but Python: each row's hash covers the row before it.

python3 verify_record.py record.ndjson [SEQ:HASH]
"""
import hashlib
import json
import sys

FIELDS = ("actor", "at", "caseId", "detail", "event", "result", "seq")


def main() -> int:
    rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    before = None
    for row in rows:
        fields = {key: row[key] for key in FIELDS}
        body = json.dumps(fields, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        if before is not None and row["prev"] != before:
            print(f"Row {row['seq']} does not follow the row before it.")
            return 1
        if hashlib.sha256((row["prev"] + body).encode("utf-8")).hexdigest() != row["hash"]:
            print(f"Row {row['seq']} is not the one of its hash.")
            return 1
        before = row["hash"]
    if len(sys.argv) > 2:
        seq, head = sys.argv[2].split(":")
        if [row["hash"] for row in rows if row["seq"] == int(seq)] != [head]:
            print(f"Row {seq} is not the one of the noted head.")
            return 1
    print(f"{len(rows)} rows, each follows from the one before; head {rows[-1]['seq']}:{before}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
