namespace StudyGroup.Discord.Rest;

/// <summary>What came of one try.</summary>
internal abstract record Outcome
{
    /// <summary>Discord, or something before it, answered.</summary>
    internal sealed record Answered(int Status, RateLimitHeaders Headers, byte[] Body) : Outcome
    {
        private ErrorBody? _error;

        public bool IsSuccess => Status is >= 200 and < 300;

        /// <summary>What it says where it is no success.</summary>
        public ErrorBody Error => _error ??= ErrorBody.Parse(Body);
    }

    /// <summary>No connection came about: Discord has not seen the request.</summary>
    internal sealed record NotSent(Exception Failure) : Outcome;

    /// <summary>The request went out and no whole answer came: it may have had its effect.</summary>
    internal sealed record Lost(Exception Failure) : Outcome;
}
