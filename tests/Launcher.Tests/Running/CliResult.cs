using NUnit.Framework;

namespace DolphinLean.Tests.Running;

/// <summary>What a command printed and returned.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>Fails unless the command succeeded.</summary>
    public CliResult Succeeded()
    {
        Assert.That(ExitCode, Is.Zero, Error);
        return this;
    }

    /// <summary>Fails unless the command printed nothing but one error line that names every one of <paramref name="things"/>.</summary>
    public void RefusedNaming(params string[] things) => RefusedNaming(exitCode: 2, things);

    /// <summary>The same with another exit code.</summary>
    public void RefusedNaming(int exitCode, params string[] things)
    {
        Assert.That(ExitCode, Is.EqualTo(exitCode), Output + Error);
        Assert.That(Output, Is.Empty);
        Assert.That(Error, Does.StartWith("error: ").And.EndWith("\n"));
        Assert.That(Error.TrimEnd('\n'), Does.Not.Contain("\n"), "more than one line");
        foreach (var thing in things)
            Assert.That(Error, Does.Contain(thing));
    }
}
