using DolphinLean.Launcher.Terminal;
using NUnit.Framework;

namespace DolphinLean.Tests.Terminal;

[TestFixture]
public sealed class ErrorReportTests
{
    [Test]
    public void WrongInputIsOneLineWithoutAStackTrace()
    {
        var (exitCode, text) = Write(new InvalidDataException("file.parquet: broken\r\n  at byte 7"));
        Assert.That((exitCode, text), Is.EqualTo((2, "error: file.parquet: broken at byte 7\n")));
    }

    [Test]
    public void AFaultOfTheProgramShowsItsStackAndAHint()
    {
        var (exitCode, text) = Write(Thrown());
        Assert.That(exitCode, Is.EqualTo(70));
        Assert.That(text, Does.StartWith("error: internal fault: index").And.Contain(nameof(Thrown)).And.Contain("dolphin doctor"));
    }

    [Test]
    public void AnInterruptionIsNoFault() => Assert.That(Write(new OperationCanceledException()).ExitCode, Is.EqualTo(130));

    [Test]
    public void AReaderThatLeftIsQuiet() => Assert.That(Write(new ReaderLeftException(new IOException("Broken pipe"))), Is.EqualTo((0, "")));

    private static Exception Thrown()
    {
        try
        {
            throw new IndexOutOfRangeException("index 3 of 2");
        }
        catch (IndexOutOfRangeException fault)
        {
            return fault;
        }
    }

    private static (int ExitCode, string Text) Write(Exception fault)
    {
        using var error = new StringWriter { NewLine = "\n" };
        return (ErrorReport.Write(fault, error), error.ToString());
    }
}
