using System.Globalization;
using StudyGroup.Playground.Clock;
using StudyGroup.Playground.Saving;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Scenes;

/// <summary>The time at which a scene opens.</summary>
internal static class SceneTime
{
    /// <summary>A saved world continues where it was: its time stood still, unless the clock is the real one.</summary>
    /// <exception cref="PlaygroundException">The wanted time is before the saved world's.</exception>
    public static TurnedClock Start(PlaygroundSettings settings, SavedWorld? saved, TimeProvider real)
    {
        DateTimeOffset? wanted = settings.IsRealTime ? real.GetUtcNow() : settings.Now;
        if (saved is null)
            return new TurnedClock(real, wanted ?? PlaygroundSettings.FirstVisit);
        if (wanted < saved.Now)
        {
            throw new PlaygroundException(string.Create(CultureInfo.InvariantCulture,
                $"The playground has already reached {saved.Now:yyyy-MM-dd HH:mm} UTC, and time can't go back. "
                + $"Use --start-over to begin again."));
        }

        return new TurnedClock(real, wanted ?? saved.Now);
    }
}
