using DolphinLean.Engine.Backtest;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Api;

[TestFixture]
public sealed class FailingAlgorithmTests
{
    [Test]
    public void AFaultInInitializeIsTheAlgorithms()
    {
        var probe = new KitProbe { SettingUp = _ => throw new ArgumentException("no such thing") };
        Assert.That(() => probe.Run(), Throws.TypeOf<AlgorithmException>().With.Message.Contains("KitProbe failed").And.Message.Contains("no such thing"));
    }

    [Test]
    public void AFaultInAStepNamesItsTime()
    {
        var probe = new KitProbe { SettingUp = self => self.AddCryptoFuture("ETHUSDT"), Stepped = (_, _) => throw new ArgumentException("no such thing") };
        Assert.That(() => probe.Run(), Throws.TypeOf<AlgorithmException>().With.Message.Contains("2025-05-13 00:00:00").And.Message.Contains("no such thing"));
    }
}
