"""Reads an OCEL 2.0 and an XES export with pm4py, mines both, and prints what was counted."""
import sys

import pm4py

ocel = pm4py.read_ocel2_json(sys.argv[1])
print(f"ocel: {len(ocel.events)} events, {len(ocel.objects)} objects, {len(ocel.relations)} relations, {len(ocel.o2o)} between objects")
net = pm4py.discover_oc_petri_net(ocel)
print(f"ocel: a net of {len(net['activities'])} activities over {len(net['object_types'])} types of objects")

log = pm4py.read_xes(sys.argv[2])
print(f"xes: {len(log)} events in {log['case:concept:name'].nunique()} traces")
petri, _, _ = pm4py.discover_petri_net_inductive(log)
print(f"xes: a net of {len(petri.places)} places and {len(petri.transitions)} transitions")
