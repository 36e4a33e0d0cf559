namespace StudyGroup.Core.Text;

/// <summary>What a message is about while it's kept up to date. Only the code that does that knows more.</summary>
public interface ILiveContent;
