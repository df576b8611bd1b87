using DolphinLean.Launcher.Terminal;
using NUnit.Framework;

namespace DolphinLean.Tests.Terminal;

[TestFixture]
public sealed class ProgressDisplayTests
{
    [Test]
    public void ALogFileGetsALineEveryFiveSecondsAndTheLast()
    {
        var clock = new ManualClock();
        using var error = new StringWriter { NewLine = "\n" };
        var context = new CommandContext(TextWriter.Null, error, IsInteractive: false, clock, CancellationToken.None);
        var answer = ProgressDisplay.Run(context, "work", quiet: false, report =>
        {
            for (var done = 1; done <= 12; done++)
            {
                clock.Seconds++;
                report(done, 12, "d" + done);
            }
            return "answer";
        });
        Assert.That(answer, Is.EqualTo("answer"));
        Assert.That(error.ToString(), Is.EqualTo("work  5/12  d5\nwork  10/12  d10\nwork  12/12  d12\n"));
    }

    [Test]
    public void QuietShowsNothing()
    {
        using var error = new StringWriter();
        var context = new CommandContext(TextWriter.Null, error, IsInteractive: false, TimeProvider.System, CancellationToken.None);
        ProgressDisplay.Run(context, "work", quiet: true, report =>
        {
            report(1, 1, "");
            return 0;
        });
        Assert.That(error.ToString(), Is.Empty);
    }

    private sealed class ManualClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
