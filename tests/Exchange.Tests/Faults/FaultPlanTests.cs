using DolphinLean.Exchange.Faults;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Faults;

[TestFixture]
public sealed class FaultPlanTests
{
    [Test]
    public void AFileIsRead()
    {
        var plan = Read("""
            // what goes wrong
            { "seed": 7, "faults": [
              { "kind": "accepted-no-reply", "probability": 0.25, "max": 5 },
              { "kind": "clock-jump", "symbol": "BTCUSDT", "atSeconds": [60, 300.5], "jumpMs": -5000, "forSeconds": 20 }, ] }
            """);
        Assert.That(plan.Seed, Is.EqualTo(7));
        Assert.That(plan.Rules[0], Is.EqualTo(new FaultRule(FaultKind.AcceptedNoReply) { Probability = 0.25, Max = 5, AtSeconds = plan.Rules[0].AtSeconds }));
        Assert.That((plan.Rules[1].Kind, plan.Rules[1].Symbol, plan.Rules[1].JumpMs, plan.Rules[1].ForSeconds), Is.EqualTo((FaultKind.ClockJump, "BTCUSDT", -5_000L, 20d)));
        Assert.That(plan.Rules[1].AtSeconds, Is.EqualTo(new[] { 60, 300.5 }));
    }

    [TestCase("""{ "faults": [ { "kind": "gremlins", "probability": 1 } ] }""", "faults[0]: expected a kind of accepted-no-reply")]
    [TestCase("""{ "faults": [ { "kind": "SocketDrop", "probability": 1 } ] }""", "found 'SocketDrop'")]
    [TestCase("""{ "faults": [ { "kind": "socket-drop" } ] }""", "expected atSeconds, everySeconds or probability")]
    [TestCase("""{ "faults": [ { "kind": "socket-drop", "probability": 1.5 } ] }""", "expected a probability from 0 to 1, found 1.5")]
    [TestCase("""{ "faults": [ { "kind": "socket-drop", "atSeconds": [-1] } ] }""", "expected times and counts of 0 or more")]
    [TestCase("""{ "faults": [ { "kind": "socket-drop", "probability": 1, "colour": "red" } ] }""", "colour")]
    [TestCase("""{ "seed": 1 }""", "faults")]
    [TestCase("""null""", "expected an object, found null")]
    [TestCase("{\n", "line 2")]
    public void WhatIsWrongIsNamed(string json, string message) =>
        Assert.That(() => Read(json), Throws.TypeOf<InvalidDataException>().With.Message.Contains(message));

    private static FaultPlan Read(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            return FaultPlan.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
