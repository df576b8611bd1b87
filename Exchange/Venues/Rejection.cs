namespace DolphinLean.Exchange.Venues;

/// <summary>The exchange says no, with Binance's code and text.</summary>
internal sealed class Rejection(int code, string message, int httpStatus = 400) : Exception(message)
{
    public int Code => code;
    public int HttpStatus => httpStatus;
}
