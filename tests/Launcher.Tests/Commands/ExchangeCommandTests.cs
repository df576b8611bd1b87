using DolphinLean.Launcher;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

[TestFixture]
public sealed class ExchangeCommandTests
{
    [Test]
    public void ItPrintsWhereItIsAndEndsWhenInterrupted()
    {
        using var interrupt = new CancellationTokenSource();
        var output = new NoticingWriter("Symbols", interrupt.Cancel);
        var error = new StringWriter();
        Assert.That(DolphinCommand.Run(["exchange", "--port", "0", "--symbols", "BTCUSDT,ETHUSDT"], output, error, interrupt.Token), Is.Zero, error.ToString());
        Assert.That(output.ToString(), Does.Contain("REST        http://127.0.0.1:").And.Contain("WebSocket   ws://127.0.0.1:").And.Contain("Symbols     BTCUSDT ETHUSDT"));
    }

    [TestCase("--speed 0", "--speed: expected a number above 0")]
    [TestCase("--clock moon", "--clock: expected wall or data, found 'moon'")]
    [TestCase("--balance 0", "--balance: expected an amount above 0")]
    [TestCase("--port 70000", "--port 70000: expected a port from 0 to 65535")]
    [TestCase("--port -5", "--port -5: expected a port from 0 to 65535")]
    [TestCase("--quotes-every -1", "--quotes-every -1: expected 0, or 10 to 60000 milliseconds")]
    [TestCase("--quotes-every 5", "--quotes-every 5: expected 0, or 10 to 60000 milliseconds")]
    [TestCase("--quotes-every 60001", "--quotes-every 60001: expected 0, or 10 to 60000 milliseconds")]
    [TestCase("--quotes-every half", "--quotes-every")]
    [TestCase("--symbols NOPEUSDT", "NOPEUSDT: expected a perpetual of the list of symbols")]
    [TestCase("--replay nothing-here", "nothing-here: expected a folder of minute candles")]
    [TestCase("--faults nothing.json", "nothing.json")]
    public void WhatIsWrongIsOneLine(string arguments, string message)
    {
        var result = Cli.Run(["exchange", .. arguments.Split(' ')]);
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Error, Does.StartWith("error: ").And.Contain(message));
        Assert.That(result.Error.TrimEnd(), Does.Not.Contain("\n"));
    }

    private sealed class NoticingWriter(string word, Action notice) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith(word, StringComparison.Ordinal) == true)
                notice();
        }
    }
}
