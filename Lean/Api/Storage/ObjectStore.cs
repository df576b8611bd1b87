using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Serialization;
using QuantConnect.Interfaces;

namespace QuantConnect.Storage;

/// <summary>Keeps bytes, text and objects under keys, so that a later run, or a notebook, finds them.</summary>
public class ObjectStore : IObjectStore
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IncludeFields = true,
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly IObjectStore _store;

    /// <summary>A store that keeps its bytes in another.</summary>
    public ObjectStore(IObjectStore store) => _store = store;

    /// <inheritdoc />
    public ICollection<string> Keys => _store.Keys;

    /// <inheritdoc />
    public bool ContainsKey(string path) => _store.ContainsKey(path);

    /// <inheritdoc />
    public byte[]? ReadBytes(string path) => _store.ReadBytes(path);

    /// <inheritdoc />
    public bool SaveBytes(string path, byte[] contents) => _store.SaveBytes(path, contents);

    /// <inheritdoc />
    public bool Delete(string path) => _store.Delete(path);

    /// <inheritdoc />
    public string GetFilePath(string path) => _store.GetFilePath(path);

    /// <inheritdoc />
    public void Clear() => _store.Clear();

    /// <summary>The text under a key; null if nothing is kept there.</summary>
    /// <param name="path">The key.</param>
    /// <param name="encoding">How the text was written; UTF-8 if null.</param>
    public string? Read(string path, Encoding? encoding = null) =>
        _store.ReadBytes(path) is { } contents ? (encoding ?? Encoding.UTF8).GetString(contents) : null;

    /// <inheritdoc cref="Read" />
    public string? ReadString(string path, Encoding? encoding = null) => Read(path, encoding);

    /// <summary>The object under a key, read from JSON; the type's default if nothing is kept there.</summary>
    /// <exception cref="JsonException">The text is not JSON of the type.</exception>
    public T? ReadJson<T>(string path, Encoding? encoding = null, JsonSerializerOptions? settings = null) =>
        Read(path, encoding) is { } json ? JsonSerializer.Deserialize<T>(json, settings ?? Json) : default;

    /// <summary>The object under a key, read from XML; the type's default if nothing is kept there.</summary>
    /// <exception cref="InvalidOperationException">The text is not XML of the type.</exception>
    public T? ReadXml<T>(string path, Encoding? encoding = null)
    {
        if (Read(path, encoding) is not { } xml)
        {
            return default;
        }

        using var reader = new StringReader(xml);
        return (T?)new XmlSerializer(typeof(T)).Deserialize(reader);
    }

    /// <summary>Takes in what was written to the file of a key; see <see cref="GetFilePath"/>.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public bool Save(string path)
    {
        var file = GetFilePath(path);
        return File.Exists(file)
            ? _store.SaveBytes(path, File.ReadAllBytes(file))
            : throw new ArgumentException($"Nothing was written to the file of key '{path}': {file}", nameof(path));
    }

    /// <summary>Keeps text under a key.</summary>
    /// <param name="path">The key.</param>
    /// <param name="text">The text.</param>
    /// <param name="encoding">How to write it; UTF-8 if null.</param>
    public bool Save(string path, string text, Encoding? encoding = null) => _store.SaveBytes(path, (encoding ?? Encoding.UTF8).GetBytes(text));

    /// <inheritdoc cref="Save(string, string, Encoding)" />
    public bool SaveString(string path, string text, Encoding? encoding = null) => Save(path, text, encoding);

    /// <summary>Keeps an object under a key, as JSON.</summary>
    public bool SaveJson<T>(string path, T obj, Encoding? encoding = null, JsonSerializerOptions? settings = null) =>
        Save(path, JsonSerializer.Serialize(obj, settings ?? Json), encoding);

    /// <summary>Keeps an object under a key, as XML.</summary>
    public bool SaveXml<T>(string path, T obj, Encoding? encoding = null)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new XmlSerializer(typeof(T)).Serialize(writer, obj);
        return Save(path, writer.ToString(), encoding);
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator() => _store.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }
}
