using System.Globalization;
using DolphinLean.Data.Grid.Shards;
using Microsoft.Data.Sqlite;

namespace DolphinLean.Data.Grid.Embedded;

/// <summary>
/// Keeps an embedded grid in a SQLite file with a write-ahead log: a process that is killed loses nothing, and a machine that loses power nothing but the
/// last features of assets, which are written anew each half second. One process at a time has it.
/// </summary>
public sealed class SqliteGridStore : IGridStore
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        CREATE TABLE IF NOT EXISTS grid (
            map TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL, written_ms INTEGER NOT NULL, checksum INTEGER NOT NULL,
            PRIMARY KEY (map, key)) WITHOUT ROWID;
        """;

    private readonly string _path;
    private readonly ExclusiveFile _lock;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _write;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _waiting;
    private readonly SqliteCommand _passing;
    private bool _waits = true;

    private SqliteGridStore(string path, ExclusiveFile exclusive, SqliteConnection connection)
    {
        (_path, _lock, _connection) = (path, exclusive, connection);
        _write = Command("INSERT OR REPLACE INTO grid VALUES ($map, $key, $value, $version, $written, $checksum)",
            "$map", "$key", "$value", "$version", "$written", "$checksum");
        _delete = Command("DELETE FROM grid WHERE map = $map AND key = $key", "$map", "$key");
        (_waiting, _passing) = (Command("PRAGMA synchronous = FULL"), Command("PRAGMA synchronous = NORMAL"));
    }

    /// <summary>Opens a file, or makes it.</summary>
    /// <exception cref="GridUnavailableException">It is no such file, or another process has it.</exception>
    public static SqliteGridStore Open(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var exclusive = ExclusiveFile.TryOpen(full + ".lock")
            ?? throw new GridUnavailableException($"{path}: another process has this grid open; stop it, name another file, or share a grid in PostgreSQL (--grid {FeatureGrid.PostgresScheme}…)");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = full, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Schema;
            command.ExecuteNonQuery();
            return new SqliteGridStore(path, exclusive, connection);
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            exclusive.Dispose();
            throw Unavailable(path, fault);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<GridRow> Load() => Guard(() =>
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT map, key, value, version, written_ms, checksum FROM grid";
        using var reader = command.ExecuteReader();
        var rows = new List<GridRow>();
        while (reader.Read())
            rows.Add(new GridRow(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt64(4), (uint)reader.GetInt64(5)));
        return rows;
    });

    /// <inheritdoc/>
    public void Write(GridRow row) => Guard(() =>
    {
        WaitForDisk(row.Map);
        var values = _write.Parameters;
        (values[0].Value, values[1].Value, values[2].Value) = (row.Map, row.Key, row.Text);
        (values[3].Value, values[4].Value, values[5].Value) = (row.Version, row.WrittenMs, (long)row.Checksum);
        return _write.ExecuteNonQuery();
    });

    /// <inheritdoc/>
    public void Delete(string map, string key) => Guard(() =>
    {
        WaitForDisk(map);
        (_delete.Parameters[0].Value, _delete.Parameters[1].Value) = (map, key);
        return _delete.ExecuteNonQuery();
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _write.Dispose();
        _delete.Dispose();
        _waiting.Dispose();
        _passing.Dispose();
        _connection.Dispose();
        _lock.Dispose();
    }

    /// <summary>
    /// Whether the next write waits until the disk has it. Features of assets are too many for that, and worth nothing a second later; what waits
    /// takes all that was written before it along.
    /// </summary>
    private void WaitForDisk(string map)
    {
        var waits = !ShardedFeatureStore.IsShard(map);
        if (waits == _waits)
            return;
        (waits ? _waiting : _passing).ExecuteNonQuery();
        _waits = waits;
    }

    private SqliteCommand Command(string text, params ReadOnlySpan<string> names)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var name in names)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException fault)
        {
            throw Unavailable(_path, fault);
        }
    }

    private static GridUnavailableException Unavailable(string path, SqliteException fault) => new(
        string.Create(CultureInfo.InvariantCulture, $"{path}: expected a grid's file that can be read and written, found SQLite error {fault.SqliteErrorCode}: {fault.Message}"), fault);
}
