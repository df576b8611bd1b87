namespace DolphinLean.Exchange.Rest;

/// <summary>One HTTP request, without the wire.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">Path, for example <c>/fapi/v1/order</c>.</param>
/// <param name="Query">Query without the question mark, percent-encoded as sent.</param>
/// <param name="Body">Form body as sent; empty for none.</param>
/// <param name="ApiKey">Header <c>X-MBX-APIKEY</c>; null without.</param>
public sealed record ApiRequest(string Method, string Path, string Query = "", string Body = "", string? ApiKey = null);
