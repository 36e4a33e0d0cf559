namespace StudyGroup.Bot.Syllabuses;

/// <summary>The result of one step of a syllabus.</summary>
internal enum StepOutcome
{
    /// <summary>It was done, or turned out to be unnecessary; the next one follows.</summary>
    Done,

    /// <summary>Discord refused it, and that was recorded. More of the same would be refused too, so nothing follows for now.</summary>
    Refused,

    /// <summary>Discord doesn't accept an edit of this old message yet; other steps can go on.</summary>
    Later,
}
