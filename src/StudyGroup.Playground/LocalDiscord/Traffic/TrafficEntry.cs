namespace StudyGroup.Playground.LocalDiscord.Traffic;

/// <summary>A request or a gateway payload, without its secrets.</summary>
/// <param name="Number">Counts from 0.</param>
/// <param name="At">When it ended, by the wire's clock.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">Of a request method and path, of a payload its event or opcode, of a connection its path or close code.</param>
/// <param name="Status">Of a request: the status; 0 where the line was cut instead.</param>
/// <param name="Took">Of a request: from its arrival to its answer.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Answer">Of a request: what it was answered with.</param>
/// <param name="Query">Of a request: its query with the question mark, or nothing.</param>
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
    /// <summary>Whether it is a request with this method and a path that ends so.</summary>
    public bool IsRequest(string method, string pathEnd) =>
        Kind == TrafficKind.Request && What.StartsWith(method + " ", StringComparison.Ordinal) && What.EndsWith(pathEnd, StringComparison.Ordinal);
}
