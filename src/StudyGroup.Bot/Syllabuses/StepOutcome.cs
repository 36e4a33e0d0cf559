namespace StudyGroup.Bot.Syllabuses;

/// <summary>What came of one step of a syllabus.</summary>
internal enum StepOutcome
{
    /// <summary>It was done, or turned out to be needless; the next one follows.</summary>
    Done,

    /// <summary>Discord refused it, which was noted. More of the same would be refused as well, so nothing follows for now.</summary>
    Refused,

    /// <summary>Discord takes no edit of this old message yet; what else there is to do can go on.</summary>
    Later,
}
