namespace StudyGroup.Discord.Rest;

/// <summary>What happened to a request.</summary>
internal abstract record Outcome
{
    /// <summary>Discord, or a proxy in front of it, answered.</summary>
    internal sealed record Answered(int Status, RateLimitHeaders Headers, byte[] Body) : Outcome
    {
        private ErrorBody? _error;

        public bool IsSuccess => Status is >= 200 and < 300;

        public ErrorBody Error => _error ??= ErrorBody.Parse(Body);
    }

    /// <summary>There was no connection, so Discord hasn't seen the request.</summary>
    internal sealed record NotSent(Exception Failure) : Outcome;

    /// <summary>The request was sent, but no complete answer arrived. It may have taken effect.</summary>
    internal sealed record Lost(Exception Failure) : Outcome;
}
