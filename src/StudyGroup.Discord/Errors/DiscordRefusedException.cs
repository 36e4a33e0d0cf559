namespace StudyGroup.Discord.Errors;

/// <summary>Discord said no, and asking again the same way won't help.</summary>
/// <param name="status">The HTTP status, 400 to 499.</param>
/// <param name="code">Discord's JSON error code, or 0 if it gave none.</param>
/// <param name="message">What Discord said, with all tokens removed.</param>
public sealed class DiscordRefusedException(int status, int code, string message)
    : DiscordException($"Discord answered {status} (code {code}): {message}", null)
{
    /// <summary>The HTTP status, 400 to 499.</summary>
    public int Status => status;

    /// <summary>Discord's JSON error code (see <see cref="DiscordErrorCode"/>), or 0 if it gave none.</summary>
    public int Code => code;
}
