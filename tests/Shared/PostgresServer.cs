using NUnit.Framework;

namespace DolphinLean.Tests;

/// <summary>The PostgreSQL that the tests may use: <c>.ci/postgres start DIR</c> makes one and prints its address.</summary>
internal static class PostgresServer
{
    private const string Variable = "DOLPHIN_TEST_POSTGRES";

    /// <summary>The server's address; skips the calling test, with the reason, when there is none.</summary>
    public static string Require()
    {
        var address = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(address))
            Assert.Ignore($"{Variable} names no PostgreSQL (export {Variable}=$(.ci/postgres start DIR), DIR being a new folder)");
        return address;
    }
}
