namespace StudyGroup.Bot.Loops;

/// <summary>Does something again and again, whenever it's woken.</summary>
internal interface ILoop
{
    /// <summary>Time has passed: starts everything that's due by now. Returns at once.</summary>
    void Wake();
}
