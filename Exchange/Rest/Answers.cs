using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>Answers that are no data.</summary>
internal static class Answers
{
    public static ApiResponse Of(Rejection rejection) => Coded(rejection.HttpStatus, rejection.Code, rejection.Message);

    public static ApiResponse Coded(int status, int code, string message) => new(status, ExchangeJson.Write(new CodeReply(code, message)));

    /// <summary>The order may have been executed, or not.</summary>
    public static ApiResponse TimedOut() =>
        Coded(408, -1007, "Timeout waiting for response from backend server. Send status unknown; execution status unknown.");

    /// <summary>503 of the kind that says nothing about what happened.</summary>
    public static ApiResponse UnknownFailure() =>
        Coded(503, -1000, "Unknown error, please check your request or try again later.");

    /// <summary>503 of the kind that says the request failed.</summary>
    public static ApiResponse Unavailable() => Coded(503, -1001, "Service Unavailable.");

    public static ApiResponse NotFound(string path) => Coded(404, -1000, $"There is no {path} here.");
}
