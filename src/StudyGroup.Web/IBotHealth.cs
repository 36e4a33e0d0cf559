namespace StudyGroup.Web;

/// <summary>Knows how the bot is doing.</summary>
public interface IBotHealth
{
    /// <summary>Whether it's connected, or was a moment ago.</summary>
    bool IsHealthy { get; }
}
