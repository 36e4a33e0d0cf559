namespace StudyGroup.Core.Dates;

/// <summary>A city, and the IANA id of its time zone.</summary>
internal sealed record City(string Name, string Zone);
