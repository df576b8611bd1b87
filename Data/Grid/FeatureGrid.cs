using DolphinLean.Data.Grid.Embedded;
using DolphinLean.Data.Grid.Postgres;

namespace DolphinLean.Data.Grid;

/// <summary>Opens a grid by its address.</summary>
public static class FeatureGrid
{
    /// <summary>How the address of a grid in PostgreSQL begins.</summary>
    public const string PostgresScheme = "postgres://";

    /// <summary>Opens a grid.</summary>
    /// <param name="address"><c>postgres://user:password@host:port/database</c>, or the file of an embedded one.</param>
    /// <param name="clock">Stamps the values of an embedded grid.</param>
    /// <exception cref="ArgumentException">The address is none.</exception>
    /// <exception cref="GridUnavailableException">It can't be opened, or another process has it.</exception>
    public static IFeatureGrid Open(string address, TimeProvider clock) =>
        IsPostgres(address) ? PostgresGrid.Open(address) : new EmbeddedGrid(SqliteGridStore.Open(address), clock);

    /// <summary>Whether an address is PostgreSQL's, which several processes can share.</summary>
    public static bool IsPostgres(string address) =>
        address.StartsWith(PostgresScheme, StringComparison.OrdinalIgnoreCase) || address.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
}
