namespace StudyGroup.Bot.Loops;

/// <summary>Something that is done over and over, whenever it is woken.</summary>
internal interface ILoop
{
    /// <summary>Time has passed: has everything done that is due by now. Returns at once.</summary>
    void Wake();
}
