namespace StudyGroup.Core.Text;

/// <summary>Names members where a mention alone might show only digits.</summary>
internal static class MemberWords
{
    /// <summary>"@Ana (Ana Beck)", or "@Ana" if the name isn't known.</summary>
    public static Line Named(MemberId member, string? name) => name is null ? $"{member}" : (Line)$"{member} ({name})";
}
