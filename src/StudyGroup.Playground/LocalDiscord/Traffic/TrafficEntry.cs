namespace StudyGroup.Playground.LocalDiscord.Traffic;

/// <summary>A request, a gateway payload, or a connection event, without secrets.</summary>
/// <param name="Number">Counts from 0.</param>
/// <param name="At">When it ended, by the wire's clock.</param>
/// <param name="What">A request's method and path, a payload's event or opcode, or a connection's path or close code.</param>
/// <param name="Status">A request's status; 0 if the connection was cut instead.</param>
/// <param name="Took">The time from a request's arrival to its answer.</param>
/// <param name="Answer">The answer to a request.</param>
/// <param name="Query">A request's query with the question mark, or empty.</param>
public sealed record TrafficEntry(
    int Number,
    DateTimeOffset At,
    TrafficKind Kind,
    string What,
    int Status = 0,
    TimeSpan Took = default,
    string Body = "",
    string Answer = "",
    string Query = "")
{
    /// <summary>Whether it is a request with this method and this end of its path.</summary>
    public bool IsRequest(string method, string pathEnd) =>
        Kind == TrafficKind.Request && What.StartsWith(method + " ", StringComparison.Ordinal)
            && What.EndsWith(pathEnd, StringComparison.Ordinal);
}
